create table background_checks (
  id uuid primary key default gen_random_uuid(),
  person uuid not null references people on delete cascade,
  kind text not null check (kind in ('sex-crime', 'child-abuse')),
  consent_on date not null,
  asked_on date,
  replied_on date,
  clear boolean,
  checked_by uuid references people on delete set null,
  recheck_due date,
  check ((replied_on is null) = (clear is null)),
  check ((recheck_due is not null) = coalesce(clear, false)),
  check (asked_on is null or asked_on >= consent_on),
  check (replied_on is null or replied_on >= consent_on)
);
comment on table background_checks is 'That an authority was asked about people who meet children (아동복지법 제29조의3, 청소년성보호법 제56조), and whether they may. Never what a record says.';
comment on column background_checks.consent_on is 'the day the person agreed to be asked about';
comment on column background_checks.clear is 'may work with children: yes or no; null until the authority replied';
comment on column background_checks.recheck_due is 'the last day the answer counts';
create unique index one_open_check on background_checks (person, kind) where replied_on is null;
create index background_checks_by_person on background_checks (person, kind);

alter table human_books
  add column age_band text check (age_band in ('20', '30', '40', '50', '60', '70')),
  add column gender text check (gender in ('female', 'male')),
  add column cover_alt text,
  add column source_key text unique,
  add check (cover is null or cover_alt is not null);
comment on column human_books.age_band is 'tens of years, 70 and older; for figures, never shown';
comment on column human_books.gender is 'for figures, never shown; null where it was not said';
comment on column human_books.cover_alt is 'what the photograph shows, for those who do not see it';
comment on column human_books.source_key is 'what its row is known by in the list of an office it was taken in from';

create table human_book_interviews (
  book uuid primary key references human_books on delete cascade,
  starts_at timestamptz not null,
  place text not null,
  set_by uuid references people on delete set null,
  set_at timestamptz not null,
  note text,
  noted_by uuid references people on delete set null
);
comment on table human_book_interviews is 'When and where somebody talks with who wants to become a Human Book, and what they noted for the office.';

create table human_book_committee (
  person uuid primary key references people on delete cascade,
  since timestamptz not null,
  added_by uuid references people on delete set null
);
comment on table human_book_committee is 'Who votes on new Human Books where the district lets a committee decide (운영위원회).';

create table human_book_votes (
  book uuid not null references human_books on delete cascade,
  member uuid not null references people on delete cascade,
  yes boolean not null,
  at timestamptz not null,
  primary key (book, member)
);

alter table imports drop constraint imports_kind_check;
alter table imports add constraint imports_kind_check check (kind in ('courses', 'facilities', 'dongs', 'humanbooks'));
