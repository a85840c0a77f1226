create table people (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 50),
  born_on date,
  dong text,
  residence text not null default 'resident' check (residence in ('resident', 'works', 'studies', 'outside')),
  phone text,
  phone_print text,
  school text,
  grade text check (grade ~ '^(e[1-6]|m[1-3]|h[1-3])$'),
  language text not null default 'ko' check (language in ('ko', 'en')),
  added_at timestamptz not null,
  left_at timestamptz,
  erase_on date,
  erased_at timestamptz
);
comment on table people is 'Everyone Naru serves: with an account, as a child of a guardian, or served at the desk.';
comment on column people.phone is 'sealed';
comment on column people.phone_print is 'keyed fingerprint of the number, to find a person at the desk';
comment on column people.grade is 'e1-e6 primary, m1-m3 middle, h1-h3 high school';
comment on column people.residence is 'how the person belongs to the district; dong is set for residents';
comment on column people.erase_on is 'the day the retention schedule erases what is left of a person who left';
create index people_by_phone on people (phone_print);
create index people_by_name on people (name);

create table accounts (
  person uuid primary key references people on delete cascade,
  email text unique check (email = lower(email)),
  email_confirmed_at timestamptz,
  sign_in_name text unique check (sign_in_name = lower(sign_in_name) and sign_in_name not like '%@%'),
  password_hash text,
  opened_at timestamptz not null,
  opened_by uuid references people on delete set null
);
comment on column accounts.sign_in_name is 'how a child signs in who has no e-mail address';
comment on column accounts.opened_by is 'the guardian who opened it for a child; null where people opened it themselves';
comment on column accounts.password_hash is 'argon2id; null where a passkey or a provider is the only way in';

create table identities (
  provider text not null,
  subject text not null,
  person uuid not null references people on delete cascade,
  linked_at timestamptz not null,
  primary key (provider, subject)
);

create table passkeys (
  id text primary key,
  person uuid not null references people on delete cascade,
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  label text not null,
  added_at timestamptz not null,
  used_at timestamptz
);

create table second_factors (
  person uuid primary key references people on delete cascade,
  secret text not null,
  last_step bigint not null default 0,
  confirmed_at timestamptz
);
comment on column second_factors.secret is 'sealed TOTP secret';
comment on column second_factors.last_step is 'the last time step accepted, so that a code works once';

create table sign_ins (
  token_hash text primary key,
  person uuid not null references people on delete cascade,
  began_at timestamptz not null,
  ends_at timestamptz not null,
  agent text not null default '',
  second_factor_at timestamptz
);
create index sign_ins_by_person on sign_ins (person);

create table errands (
  token_hash text primary key,
  kind text not null,
  person uuid references people on delete cascade,
  detail jsonb not null default '{}',
  tries integer not null default 0,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  done_at timestamptz
);
comment on table errands is 'Things begun and finished once, by a link or a code: confirm an address, reset a password, accept an invitation, prove a guardian, answer a passkey challenge.';

create table guardianships (
  guardian uuid not null references people on delete cascade,
  child uuid not null references people on delete cascade,
  relationship text not null check (relationship in ('mother', 'father', 'grandparent', 'relative', 'guardian')),
  since timestamptz not null,
  verified_at timestamptz,
  verified_by text check (verified_by in ('sms', 'paper', 'identity')),
  ended_at timestamptz,
  primary key (guardian, child),
  check (guardian <> child)
);
comment on column guardianships.verified_by is 'how it was proven that this adult is who they say, as the law asks before an under-14 signs in';

create table consents (
  id bigint generated always as identity primary key,
  person uuid not null references people on delete cascade,
  purpose text not null,
  version text not null,
  given_by uuid references people on delete set null,
  given_at timestamptz not null,
  withdrawn_at timestamptz
);
comment on column consents.person is 'whose data it is about; a guardian gives it for a child';
create unique index one_standing_consent on consents (person, purpose) where withdrawn_at is null;

create table grants (
  id bigint generated always as identity primary key,
  person uuid not null references people on delete cascade,
  role text not null check (role in ('instructor', 'institution', 'branch', 'officer', 'case_manager', 'case_supervisor', 'privacy_officer', 'district_admin')),
  facility uuid,
  given_by uuid references people on delete set null,
  given_at timestamptz not null,
  ended_by uuid references people on delete set null,
  ended_at timestamptz
);
comment on column grants.facility is 'the facility it is limited to; null where it holds for the district';
create unique index one_standing_grant on grants (person, role, coalesce(facility, '00000000-0000-0000-0000-000000000000')) where ended_at is null;

create table looks (
  id bigint generated always as identity primary key,
  who uuid references people on delete set null,
  whose uuid references people on delete cascade,
  what text not null,
  reason text not null,
  at timestamptz not null
);
comment on table looks is 'Every look at another person''s data and every export, with its reason. The person may read it.';
create index looks_by_whose on looks (whose, at);
