create table applications (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity,
  programme uuid not null references programmes on delete restrict,
  learner uuid not null references people on delete restrict,
  applicant uuid not null references people on delete restrict,
  channel text not null check (channel in ('online', 'desk', 'phone')),
  entered_by uuid references people on delete set null,
  applied_at timestamptz not null,
  waitlisted_at timestamptz,
  admitted_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by uuid references people on delete set null,
  cancel_reason text,
  check (waitlisted_at is not null or admitted_at is not null)
);
comment on column applications.number is 'order of arrival';
comment on column applications.applicant is 'who asked: the learner, or a guardian';
comment on column applications.entered_by is 'the member of staff who entered it for somebody at the desk or on the phone';
comment on column applications.admitted_at is 'when a seat was given; null while waiting';
create unique index one_application_per_learner on applications (programme, learner) where cancelled_at is null;
create index applications_by_learner on applications (learner);
create index applications_by_programme on applications (programme, number);

create table attendance (
  session uuid not null references sessions on delete cascade,
  application uuid not null references applications on delete cascade,
  state text not null check (state in ('present', 'late', 'absent', 'excused')),
  marked_by uuid references people on delete set null,
  marked_at timestamptz not null,
  primary key (session, application)
);

create table feeds (
  token_hash text primary key,
  person uuid not null references people on delete cascade,
  made_at timestamptz not null,
  ended_at timestamptz
);
comment on table feeds is 'Secret calendar addresses of people, each revocable.';
create unique index one_standing_feed on feeds (person) where ended_at is null;

create table reminders (
  session uuid primary key references sessions on delete cascade,
  reminded_at timestamptz not null
);
comment on table reminders is 'The sessions people were reminded of, so that nobody is reminded twice.';
