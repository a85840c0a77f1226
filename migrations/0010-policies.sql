create table policies (
  id bigint generated always as identity primary key,
  facility uuid references facilities on delete cascade,
  programme uuid references programmes on delete cascade,
  says jsonb not null,
  from_at timestamptz not null,
  who uuid references people on delete set null,
  reason text,
  check (facility is null or programme is null)
);
comment on table policies is 'How things are given out: each row is what one level says from a moment on. Rows are never changed, so the past keeps its rules.';
comment on column policies.facility is 'whose part this is; with neither facility nor programme the district says it';
comment on column policies.says is 'the parts this level says otherwise than the one above it, the standard above the district; {} takes them back';
create index policies_by_level on policies (facility, programme, from_at);

insert into policies (says, from_at)
  select jsonb_build_object('completion', value -> 'completion'), '2000-01-01T00:00:00Z' from settings where key = 'policy' and value ? 'completion';
insert into policies (says, from_at)
  select jsonb_build_object('draw', value || '{"priority_lots": 0}'), '2000-01-01T00:00:00Z' from settings where key = 'draw';
