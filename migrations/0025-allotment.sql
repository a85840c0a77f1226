create table room_groups (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  kind text not null check (kind in ('club', 'school', 'association')),
  size integer not null check (size between 2 and 1000),
  contact uuid not null references people on delete cascade,
  asked_at timestamptz not null,
  verified_at timestamptz,
  verified_by uuid references people on delete set null,
  refused_at timestamptz,
  refusal text,
  priority boolean not null default false,
  check (verified_at is null or refused_at is null)
);
comment on table room_groups is 'A club, school or association that wants rooms for a season. A resident speaks for it; the office verifies that it is what it says.';
comment on column room_groups.priority is 'goes before others by the published rule; said by the office when it verifies the group';
comment on column room_groups.refusal is 'why it was not verified, as its contact is told';
create unique index room_group_names on room_groups (name) where refused_at is null;
create index room_groups_by_contact on room_groups (contact);

create table allotments (
  id uuid primary key default gen_random_uuid(),
  facility uuid not null references facilities on delete cascade,
  name text not null,
  from_on date not null,
  to_on date not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  result_on date not null,
  rule jsonb not null,
  added_at timestamptz not null,
  added_by uuid references people on delete set null,
  solved_at timestamptz,
  solution jsonb,
  announced_at timestamptz,
  announced_by uuid references people on delete set null,
  check (from_on <= to_on),
  check (opens_at < closes_at),
  check (announced_at is null or solved_at is not null)
);
comment on table allotments is 'A season in which weekly slots of a facility are divided among groups by a published rule.';
comment on column allotments.rule is 'how it is divided, as it was published: wishes, slots, points for priority and for earlier seasons';
comment on column allotments.solution is 'how sure the proposal is the best there is: status, groups with a slot, points, gap';

create table allotment_slots (
  id uuid primary key default gen_random_uuid(),
  allotment uuid not null references allotments on delete cascade,
  space uuid not null references spaces on delete cascade,
  weekday integer not null check (weekday between 0 and 6),
  starts integer not null check (starts >= 0),
  ends integer not null check (ends <= 1440),
  check (starts < ends),
  constraint offered_once exclude using gist (allotment with =, space with =, weekday with =, int4range(starts, ends) with &&)
);
comment on table allotment_slots is 'A space on a weekday for some hours, every week of the season. Minutes from midnight in Seoul; 0 is Monday.';

create table allotment_applications (
  id uuid primary key default gen_random_uuid(),
  allotment uuid not null references allotments on delete cascade,
  room_group uuid not null references room_groups on delete cascade,
  needs integer not null check (needs between 1 and 14),
  number bigint generated always as identity,
  applied_at timestamptz not null,
  unique (allotment, room_group)
);
comment on column allotment_applications.needs is 'slots a week it would use';
comment on column allotment_applications.number is 'the order of arrival, which decides where all else is equal; changing wishes keeps it';

create table allotment_wishes (
  application uuid not null references allotment_applications on delete cascade,
  rank integer not null check (rank >= 1),
  space uuid references spaces on delete cascade,
  weekday integer not null check (weekday between 0 and 6),
  starts integer not null,
  ends integer not null,
  primary key (application, rank),
  check (starts < ends)
);
comment on column allotment_wishes.space is 'null: any space that is large enough';

create table allotment_hands (
  application uuid not null references allotment_applications on delete cascade,
  slot uuid not null references allotment_slots on delete cascade,
  gives boolean not null,
  reason text not null,
  by uuid references people on delete set null,
  at timestamptz not null,
  primary key (application, slot)
);
comment on table allotment_hands is 'What the office set by hand, with its reason: stays when slots are divided again. gives false: this group does not get this slot.';

create table allotment_shares (
  slot uuid primary key references allotment_slots on delete cascade,
  application uuid not null references allotment_applications on delete cascade,
  by_hand boolean not null,
  series uuid,
  skipped jsonb
);
comment on table allotment_shares is 'Who has which slot: at most one group each. A proposal until the allotment is announced.';
comment on column allotment_shares.series is 'of the reservations made when it was announced';
comment on column allotment_shares.skipped is 'days of the season without it and why: the place is closed, or it was reserved before';
create index allotment_shares_by_application on allotment_shares (application);
