create table wishes (
  id uuid primary key,
  person uuid references people on delete set null,
  topic text not null check (length(topic) between 1 and 60),
  about text,
  field text,
  level text check (level in ('beginner', 'intermediate', 'advanced')),
  ages text check (ages in ('infant', 'child', 'youth', 'adult', 'senior')),
  dong text references dongs on update cascade on delete set null,
  hoped integer check (hoped between 2 and 500),
  opened_at timestamptz not null,
  closes_at timestamptz not null,
  taken_up_at timestamptz,
  programme uuid references programmes on delete set null,
  ended_at timestamptz,
  ended_for text check (ended_for in ('withdrawn', 'too-few', 'no-class', 'done')),
  hidden_at timestamptz,
  hidden_by uuid references people on delete set null,
  hidden_for text,
  check (closes_at > opened_at),
  check (programme is null or taken_up_at is not null),
  check ((ended_at is null) = (ended_for is null)),
  check ((hidden_at is null) = (hidden_for is null))
);
comment on table wishes is 'What people want to learn (배우고 싶어요). The id comes with the form, so that a form sent twice is one wish. Who wishes is also the first who joins.';
comment on column wishes.person is 'who wrote it: the learner or a guardian; null once they left';
comment on column wishes.field is 'as the catalogue names fields; null where nobody said';
comment on column wishes.level is 'null: any';
comment on column wishes.ages is 'for whom, by the bands of age of the catalogue; null: for everyone';
comment on column wishes.dong is 'where it should be; null: anywhere in the district';
comment on column wishes.hoped is 'how many would be best';
comment on column wishes.closes_at is 'until when others may join; then it waits for a class';
comment on column wishes.taken_up_at is 'since when it stands in a class that recruits or runs; null again when the class fails';
comment on column wishes.hidden_at is 'hidden from everyone but its writer by moderation, with the reason they read';
create index wishes_open on wishes (closes_at) where ended_at is null and hidden_at is null;
create index wishes_by_person on wishes (person);

create table wish_joins (
  wish uuid not null references wishes on delete cascade,
  learner uuid not null references people on delete cascade,
  person uuid not null references people on delete cascade,
  slots jsonb not null default '[]',
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (wish, learner)
);
comment on table wish_joins is 'Who shares a wish and would come (함께 참여하기): the writer first, then others.';
comment on column wish_joins.person is 'who joined the learner: the learner or a guardian';
comment on column wish_joins.slots is 'when the learner can come: [{weekday, band}], 0 Monday to 6 Sunday, morning, afternoon or evening; empty: any time';
create index wish_joins_by_learner on wish_joins (learner) where left_at is null;
create index wish_joins_by_person on wish_joins (person) where left_at is null;

create table wish_steps (
  id bigint generated always as identity primary key,
  wish uuid not null references wishes on delete cascade,
  step text not null check (step in ('opened', 'closed', 'picked', 'taken_up', 'released', 'done', 'ended', 'hidden', 'shown')),
  at timestamptz not null,
  who uuid references people on delete set null,
  programme uuid references programmes on delete set null,
  note text
);
comment on table wish_steps is 'What became of a wish, step by step, for everyone to read.';
comment on column wish_steps.step is 'picked: officers chose it among the popular ones of a quarter; taken_up: a class recruits for it; released: that class did not come about';
comment on column wish_steps.note is 'a sentence of an officer, read by everyone';
create index wish_steps_by_wish on wish_steps (wish, id);

create table wish_reports (
  id uuid primary key,
  wish uuid not null references wishes on delete cascade,
  person uuid references people on delete set null,
  reason text not null check (reason in ('contact', 'advert', 'abuse', 'other')),
  note text,
  at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references people on delete set null,
  upheld boolean,
  check ((settled_at is null) = (upheld is null)),
  unique (wish, person)
);
comment on table wish_reports is 'What readers report of a wish, for officers to look at. Upheld: the wish was hidden.';
create index wish_reports_open on wish_reports (at) where settled_at is null;

create table teach_offers (
  id uuid primary key,
  person uuid not null references people on delete cascade,
  human_book uuid references human_books on delete set null,
  topic text not null check (length(topic) between 1 and 60),
  field text,
  level text check (level in ('beginner', 'intermediate', 'advanced')),
  plan text not null,
  slots jsonb not null default '[]',
  dongs text[] not null default '{}',
  facilities uuid[] not null default '{}',
  ages text[] not null default '{}' check (ages <@ '{infant,child,youth,adult,senior}'),
  least integer not null check (least between 1 and 500),
  most integer not null check (most between 1 and 500),
  meetings integer not null check (meetings between 1 and 60),
  minutes integer not null check (minutes between 30 and 480),
  fee integer not null default 0 check (fee between 0 and 10000000),
  materials text,
  instrument_model uuid references instrument_models on delete set null,
  space_kind text check (space_kind in ('room', 'studio', 'practice', 'hall', 'club', 'machine')),
  equipment text[] not null default '{}',
  asked_at timestamptz not null,
  reviewed_at timestamptz,
  reviewed_by uuid references people on delete set null,
  accepted boolean,
  reason text,
  paused_at timestamptz,
  withdrawn_at timestamptz,
  check (most >= least),
  check ((reviewed_at is null) = (accepted is null)),
  check (accepted is distinct from false or reason is not null)
);
comment on table teach_offers is 'What people can teach (가르칠 수 있어요). The id comes with the form, so that a form sent twice is one offer.';
comment on column teach_offers.human_book is 'the Human Book who offers it, where it came from there';
comment on column teach_offers.slots is 'when they can teach: [{weekday, band}] as in wish_joins; empty: any time';
comment on column teach_offers.dongs is 'where they would teach; with facilities empty as well: anywhere';
comment on column teach_offers.ages is 'whom they teach, by the bands of age of the catalogue; empty: everyone';
comment on column teach_offers.meetings is 'how many times a class meets';
comment on column teach_offers.minutes is 'how long a class meets';
comment on column teach_offers.fee is 'won the teacher is paid a meeting; 0: a volunteer';
comment on column teach_offers.instrument_model is 'the instrument each learner needs from the library';
comment on column teach_offers.space_kind is 'the kind of space it needs; null: any room';
comment on column teach_offers.equipment is 'what the room must have, as spaces name it';
create index teach_offers_by_person on teach_offers (person);
create index teach_offers_open on teach_offers (asked_at) where reviewed_at is null and withdrawn_at is null;

create table teach_offer_files (
  offer uuid not null references teach_offers on delete cascade,
  file uuid not null references files on delete cascade,
  position integer not null,
  primary key (offer, file)
);
comment on table teach_offer_files is 'Certificates and papers of a career, read by officers alone.';

create table teacher_notes (
  id uuid primary key,
  teacher uuid not null references people on delete cascade,
  programme uuid references programmes on delete set null,
  score integer check (score between 1 and 5),
  note text not null,
  at timestamptz not null,
  who uuid references people on delete set null
);
comment on table teacher_notes is 'What officers noted of a teacher after a class. The id comes with the form.';
create index teacher_notes_by_teacher on teacher_notes (teacher, at);
