create table monthly_nominations (
  id uuid primary key,
  month date not null check (extract(day from month) = 1),
  book uuid not null references human_books on delete cascade,
  person uuid not null references people on delete cascade,
  why text not null,
  at timestamptz not null,
  unique (month, book, person)
);
comment on table monthly_nominations is 'Who is wished to be the Human Book of a month, by whom and why.';

create table monthly_books (
  month date primary key check (extract(day from month) = 1),
  book uuid not null references human_books on delete restrict,
  chosen_at timestamptz not null,
  chosen_by uuid references people on delete set null,
  title text not null default '',
  article text not null default '',
  programme uuid references programmes on delete set null,
  published_at timestamptz,
  check (published_at is null or (title <> '' and article <> ''))
);
comment on table monthly_books is 'The Human Book of each month: chosen by the office, told in an interview, invited to a lecture.';
comment on column monthly_books.article is 'the interview; a line that begins with "Q." is a question';
comment on column monthly_books.programme is 'the special lecture';

create table monthly_pictures (
  file uuid primary key references files on delete cascade,
  month date not null references monthly_books on delete cascade,
  alt text not null check (alt <> ''),
  added_at timestamptz not null
);
create index monthly_pictures_by_month on monthly_pictures (month, added_at);

create table book_films (
  content uuid primary key references contents on delete cascade,
  book uuid not null references human_books on delete cascade,
  kind text not null check (kind in ('documentary', 'lecture')),
  added_at timestamptz not null
);
comment on table book_films is 'Films of the online shelf in which a Human Book tells: documentaries (LIVE) and lectures made for classes.';
create index book_films_by_book on book_films (book);

create table kits (
  id uuid primary key default gen_random_uuid(),
  title text not null check (title <> ''),
  about text not null,
  grades text not null,
  added_at timestamptz not null,
  changed_at timestamptz not null,
  published_at timestamptz
);
comment on table kits is 'Class kits: lessons a school holds by itself with a film of a Human Book and papers for the pupils.';

create table kit_lessons (
  id uuid primary key default gen_random_uuid(),
  kit uuid not null references kits on delete cascade,
  position integer not null,
  title text not null check (title <> ''),
  guide text not null,
  minutes integer not null check (minutes between 5 and 600),
  film uuid references contents on delete set null,
  unique (kit, position)
);

create table kit_files (
  file uuid primary key references files on delete cascade,
  lesson uuid not null references kit_lessons on delete cascade,
  added_at timestamptz not null
);
create index kit_files_by_lesson on kit_files (lesson, added_at);

create table kit_reports (
  id uuid primary key,
  lesson uuid not null references kit_lessons on delete restrict,
  "group" uuid not null references groups on delete restrict,
  teacher uuid references people on delete set null,
  class text not null check (class <> ''),
  headcount integer not null check (headcount between 1 and 1000),
  held_on date not null,
  at timestamptz not null,
  unique (lesson, "group", class, held_on)
);
comment on table kit_reports is 'A school tells that a class held a lesson, and with how many pupils. Once for a class and day.';
create index kit_reports_by_day on kit_reports (held_on);
