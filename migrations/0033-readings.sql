create table readings (
  id uuid primary key,
  book uuid not null references human_books on delete restrict,
  reader uuid not null references people on delete cascade,
  applicant uuid not null references people on delete cascade,
  party integer not null check (party between 1 and 300),
  party_name text,
  children boolean not null,
  second_adult text,
  reason text not null,
  questions text[] not null,
  way text not null check (way in ('onsite', 'visit', 'online')),
  wishes jsonb not null,
  place_wish text,
  state text not null check (state in ('asked', 'arranging', 'confirmed', 'done', 'cancelled')),
  version integer not null default 1,
  asked_at timestamptz not null,
  changed_at timestamptz not null,
  agreed_at timestamptz,
  agreed_by uuid references people on delete set null,
  declined_at timestamptz,
  starts_at timestamptz,
  minutes integer check (minutes between 10 and 480),
  place text,
  held_minutes integer check (held_minutes between 1 and 720),
  held_count integer check (held_count between 1 and 300),
  reminded_at timestamptz,
  check (state not in ('confirmed', 'done') or (starts_at is not null and minutes is not null)),
  check (state <> 'done' or (held_minutes is not null and held_count is not null))
);
comment on table readings is 'One reads a Human Book (열람): asked with three dates, arranged, confirmed, held.';
comment on column readings.reader is 'who reads; for a group, who answers for it';
comment on column readings.applicant is 'who asked: the reader, or a guardian';
comment on column readings.children is 'minors are among the readers';
comment on column readings.second_adult is 'the adult known to the readers who is there too';
comment on column readings.wishes is 'the dearest first: [{day, from, to}], minutes from midnight in Seoul';
comment on column readings.version is 'rises with every change, so that two officers do not undo each other';
comment on column readings.agreed_at is 'when the book said yes, itself or by the office; null again with another book';
create index readings_by_state on readings (state, starts_at);
create index readings_by_reader on readings (reader);
create index readings_by_book on readings (book, state);

create table reading_steps (
  id bigint generated always as identity primary key,
  reading uuid not null references readings on delete cascade,
  state text not null,
  what text not null,
  at timestamptz not null,
  who uuid references people on delete set null,
  note text
);
comment on table reading_steps is 'What became of a reading, when, and by whom.';
create index reading_steps_by_reading on reading_steps (reading, id);

create table reading_messages (
  id uuid primary key,
  reading uuid not null references readings on delete cascade,
  side text not null check (side in ('reader', 'book', 'office')),
  person uuid references people on delete set null,
  body text not null,
  covered boolean not null,
  at timestamptz not null
);
comment on table reading_messages is 'What reader, book and officer write to each other. Ways to reach a person are covered before it is kept.';
create index reading_messages_by_reading on reading_messages (reading, at);

create table reading_words (
  reading uuid primary key references readings on delete cascade,
  book uuid not null references human_books on delete cascade,
  stars integer not null check (stars between 1 and 5),
  words text,
  thanks text,
  given_at timestamptz not null,
  reported_at timestamptz,
  reported_for text,
  hidden_at timestamptz,
  hidden_by uuid references people on delete set null,
  kept_at timestamptz
);
comment on table reading_words is 'What readers say afterwards: stars for the office, words for the hall, thanks for the book alone.';
comment on column reading_words.reported_at is 'shown again only once an officer has looked and kept it';
create index reading_words_by_book on reading_words (book, given_at);

create table book_visits (
  id uuid primary key,
  "group" uuid not null references groups on delete cascade,
  asked_by uuid references people on delete set null,
  theme text not null check (theme in ('career', 'arts', 'humanities', 'character', 'expert', 'other')),
  topic text,
  readers text not null check (readers in ('child', 'youth', 'adult', 'senior')),
  headcount integer not null check (headcount between 1 and 1000),
  wishes jsonb not null,
  minutes integer not null check (minutes between 10 and 240),
  room text not null,
  equipment text,
  adult text not null,
  dong text,
  wished_book uuid references human_books on delete set null,
  state text not null check (state in ('asked', 'confirmed', 'done', 'cancelled')),
  version integer not null default 1,
  asked_at timestamptz not null,
  changed_at timestamptz not null,
  book uuid references human_books on delete restrict,
  starts_at timestamptz,
  proposal jsonb,
  proposed_at timestamptz,
  report text,
  held_minutes integer,
  check (state not in ('confirmed', 'done') or (book is not null and starts_at is not null))
);
comment on table book_visits is 'A verified group asks for a Human Book to come to it (찾아가는 사람책).';
comment on column book_visits.adult is 'who of the group is there with the readers';
comment on column book_visits.proposal is 'the book, date and reasons proposed over all open applications at once: {book, wish, why}';
create index book_visits_by_state on book_visits (state, asked_at);
create index book_visits_by_group on book_visits ("group");

create table book_visit_steps (
  id bigint generated always as identity primary key,
  visit uuid not null references book_visits on delete cascade,
  state text not null,
  at timestamptz not null,
  who uuid references people on delete set null,
  note text
);
create index book_visit_steps_by_visit on book_visit_steps (visit, id);

create table book_visit_counts (
  visit uuid not null references book_visits on delete cascade,
  band text not null check (band in ('child', 'youth', 'adult', 'senior')),
  count integer not null check (count >= 0),
  primary key (visit, band)
);
comment on table book_visit_counts is 'Who was there, by band of age.';

create table book_times (
  id bigint generated always as identity primary key,
  book uuid not null references human_books on delete cascade,
  reading uuid unique references readings on delete cascade,
  visit uuid unique references book_visits on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  check (starts_at < ends_at),
  check ((reading is null) <> (visit is null)),
  constraint one_place_at_a_time exclude using gist (book with =, tstzrange(starts_at, ends_at) with &&)
);
comment on table book_times is 'When a Human Book is promised: to a reading or a visit, never to two at once.';
create index book_times_by_book on book_times (book, starts_at);
