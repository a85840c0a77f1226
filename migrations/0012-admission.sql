alter table applications add column quota text;
comment on column applications.quota is 'the door or group of whose kept seats its seat is; null where it is of those for everyone, and while it has none';
create index applications_by_quota on applications (programme, quota) where quota is not null and cancelled_at is null;

create table bars (
  id bigint generated always as identity primary key,
  person uuid not null references people on delete cascade,
  until timestamptz not null,
  facility uuid references facilities on delete cascade,
  field text,
  reason text not null check (length(reason) between 1 and 300),
  made_at timestamptz not null,
  made_by uuid references people on delete set null,
  lifted_at timestamptz,
  lifted_by uuid references people on delete set null,
  lift_reason text,
  check (until > made_at)
);
comment on table bars is 'Who may not apply until when, and from what (이용 제한). It ends by itself.';
comment on column bars.facility is 'with neither facility nor field it holds for the whole district';
comment on column bars.reason is 'strikes where Naru made it by the policy, else as staff wrote it';
comment on column bars.made_by is 'null for Naru itself';
create index bars_by_person on bars (person, until) where lifted_at is null;

create table strikes (
  application uuid not null references applications on delete cascade,
  kind text not null check (kind in ('no_show', 'late_cancel')),
  at timestamptz not null,
  bar bigint references bars on delete set null,
  primary key (application, kind)
);
comment on table strikes is 'Lessons missed without excuse and seats given back too late, remembered for as long as the policy says.';
comment on column strikes.bar is 'the bar it led to: it counts for no other';
