create table qualifications (
  id uuid primary key default gen_random_uuid(),
  person uuid not null references people on delete cascade,
  kind text not null,
  kind_print text not null,
  proof text not null check (proof in ('online_check', 'paper')),
  told_by uuid references people on delete set null,
  told_at timestamptz not null,
  confirmed_by uuid references people on delete set null,
  confirmed_at timestamptz,
  valid_until date,
  refused_by uuid references people on delete set null,
  refused_at timestamptz,
  refused_reason text,
  check (confirmed_at is null or refused_at is null),
  check ((refused_at is null) = (refused_reason is null))
);
comment on table qualifications is 'What somebody is, with proof, and may be charged less or given first for (자격). Sensitive: kept with its own consent and deleted when that is taken back.';
comment on column qualifications.kind is 'sealed; one of the kinds of the people module';
comment on column qualifications.kind_print is 'keyed fingerprint of person and kind, so that the same is not told twice';
comment on column qualifications.proof is 'online_check: staff ask the administrative information system; paper: uploaded or shown at the desk. Age needs no row.';
comment on column qualifications.valid_until is 'the last day it counts; null while it lasts';
create unique index one_standing_qualification on qualifications (kind_print) where refused_at is null;
create index qualifications_by_person on qualifications (person);
create index qualifications_waiting on qualifications (told_at) where confirmed_at is null and refused_at is null;

create table proofs (
  qualification uuid primary key references qualifications on delete cascade,
  type text not null,
  body text not null,
  given_at timestamptz not null
);
comment on table proofs is 'The paper itself, kept only until it was looked at and some days more; then the row goes and the confirmation stays.';
comment on column proofs.body is 'sealed bytes (base64)';
