update settings set value = '{"completion": {"percent": 80, "excused": "apart"}}'::jsonb || value where key = 'policy';
insert into settings (key, value) values ('policy', '{"completion": {"percent": 80, "excused": "apart"}}') on conflict (key) do nothing;

alter table programmes
  add column completion integer check (completion between 1 and 100),
  add column min_class integer check (min_class >= 1),
  add column decides_on date;
comment on column programmes.completion is 'percent of the lessons to attend for completion; null where the rule of the district holds';
comment on column programmes.min_class is 'with fewer seats taken on decides_on the class may be called off';

alter table attendance add column note text;
comment on column attendance.note is 'the reason of an excused absence, as the teacher was told it';

create table completions (
  id bigint generated always as identity primary key,
  application uuid not null references applications on delete restrict,
  outcome text not null check (outcome in ('completed', 'not_completed')),
  attended integer not null,
  counted integer not null,
  reason text,
  decided_by uuid references people on delete set null,
  decided_at timestamptz not null,
  replaced_at timestamptz
);
comment on table completions is 'Whether a learner completed a programme (수료, 미수료), with who decided it. A correction replaces the row before and says why.';
comment on column completions.attended is 'lessons attended of those counted, when it was decided';
comment on column completions.reason is 'of a correction';
create unique index one_standing_completion on completions (application) where replaced_at is null;

create table certificates (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity,
  code text not null unique,
  application uuid not null references applications on delete restrict,
  name text,
  title text not null,
  starts_on date,
  ends_on date,
  attended integer not null,
  counted integer not null,
  lessons integer not null,
  minutes integer not null,
  issuer text not null,
  issued_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid references people on delete set null,
  revoke_reason text
);
comment on table certificates is 'Certificates of completion (이수증), as they read on the day they were issued.';
comment on column certificates.code is 'unguessable; whoever holds the certificate can have it verified';
comment on column certificates.name is 'of the learner; null once they were erased';
comment on column certificates.lessons is 'lessons held, and minutes their whole length; counted leaves out what the rule leaves apart';
create unique index one_standing_certificate on certificates (application) where revoked_at is null;

create table signing_keys (
  id text primary key,
  public jsonb not null,
  secret text not null,
  made_at timestamptz not null,
  ended_at timestamptz
);
comment on table signing_keys is 'With what the district signs digital credentials. An ended key signs no more and still verifies.';
comment on column signing_keys.id is 'thumbprint of the public key (RFC 7638)';
comment on column signing_keys.secret is 'sealed private key (JWK)';
create unique index one_standing_signing_key on signing_keys ((true)) where ended_at is null;

create table survey_turnout (
  application uuid primary key references applications on delete cascade,
  given_at timestamptz not null
);
comment on table survey_turnout is 'Who has answered the survey, so that each learner is asked once. What they answered is kept apart, without a name and without a time.';

create table survey_answers (
  id uuid primary key default gen_random_uuid(),
  programme uuid not null references programmes on delete cascade,
  answers integer[] not null
);
comment on column survey_answers.answers is '1 to 5 for each question, in the order of the form';
create index survey_answers_by_programme on survey_answers (programme);

create table class_notes (
  id bigint generated always as identity primary key,
  programme uuid not null references programmes on delete cascade,
  text text not null,
  written_by uuid references people on delete set null,
  written_at timestamptz not null
);
comment on table class_notes is 'What those who teach a class tell each other about it. Learners do not see it.';
create index class_notes_by_programme on class_notes (programme, id);

create table class_messages (
  id bigint generated always as identity primary key,
  programme uuid not null references programmes on delete cascade,
  title text not null,
  body text not null,
  written_by uuid references people on delete set null,
  written_at timestamptz not null,
  told integer not null
);
comment on table class_messages is 'What the class was told by its teacher.';
comment on column class_messages.told is 'how many people it went to';
create index class_messages_by_programme on class_messages (programme, id);
