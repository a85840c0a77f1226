create table spaces (
  id uuid primary key default gen_random_uuid(),
  facility uuid not null references facilities on delete cascade,
  inside uuid references spaces on delete cascade,
  name text not null,
  name_en text,
  kind text not null check (kind in ('room', 'studio', 'practice', 'hall', 'club', 'machine')),
  seats integer not null check (seats between 1 and 10000),
  about text,
  equipment text[] not null default '{}',
  entry text,
  terms jsonb not null,
  door_key text not null unique,
  added_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz
);
comment on table spaces is 'What can be reserved by the hour at a facility: rooms, studios, halls, machines. A space may lie inside another; who has the house has its rooms.';
comment on column spaces.inside is 'the space this one is a part of; said when it is added and never changed, since reservations of the whole hold its parts';
comment on column spaces.entry is 'how to get in: a key, a door code, a desk; shown only to who has a reservation';
comment on column spaces.terms is 'how it is given out: slots, lengths, lead times, hours a month, who, fee, refunds, penalties';
comment on column spaces.door_key is 'part of the address behind the QR code at its door';
create index spaces_by_facility on spaces (facility);
create index spaces_inside on spaces (inside);

create table space_hours (
  space uuid not null references spaces on delete cascade,
  weekday integer not null check (weekday between 0 and 7),
  opens integer not null check (opens >= 0),
  closes integer not null check (closes <= 1440),
  primary key (space, weekday, opens),
  check (opens < closes),
  constraint open_once exclude using gist (space with =, weekday with =, int4range(opens, closes) with &&)
);
comment on table space_hours is 'When a space is open in an ordinary week, in minutes from midnight in Seoul. A space without hours has those of the space it lies in.';
comment on column space_hours.weekday is '0 Monday to 6 Sunday, 7 public holidays';

create table space_days (
  space uuid not null references spaces on delete cascade,
  day date not null,
  opens integer check (opens >= 0),
  closes integer check (closes <= 1440),
  reason text,
  said_at timestamptz not null,
  primary key (space, day),
  check (opens < closes or (opens is null and closes is null))
);
comment on table space_days is 'Days unlike others, for a space and all in it: closed (no hours), or open at other hours.';

create table reservations (
  id uuid primary key,
  space uuid not null references spaces on delete cascade,
  person uuid not null references people on delete cascade,
  applicant uuid not null references people on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  party integer not null check (party between 1 and 10000),
  purpose text not null,
  note text,
  fee integer not null check (fee >= 0),
  series uuid,
  code text not null,
  asked_at timestamptz not null,
  approved_at timestamptz,
  approved_by uuid references people on delete set null,
  arrived_at timestamptz,
  missed_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by uuid references people on delete set null,
  cancelled_as text check (cancelled_as in ('resident', 'office', 'refused')),
  cancel_reason text,
  refund integer check (refund between 0 and fee),
  reminded_at timestamptz,
  check (starts_at < ends_at),
  check ((cancelled_at is null) = (cancelled_as is null)),
  check (arrived_at is null or missed_at is null)
);
comment on table reservations is 'A space for a person for some time. The id comes with the form, so that a form sent twice is one reservation.';
comment on column reservations.person is 'for whom: the applicant, or a child they answer for';
comment on column reservations.series is 'the same for all reservations made with one form';
comment on column reservations.code is 'six digits, said at the desk';
comment on column reservations.approved_at is 'null while it waits for approval; the space is held all the same';
comment on column reservations.fee is 'won, as told when it was made';
comment on column reservations.refund is 'won that come back, as told when it was cancelled';
create index reservations_by_person on reservations (person, starts_at);
create index reservations_by_space on reservations (space, starts_at);
create index reservations_to_come on reservations (starts_at) where cancelled_at is null;

create table claims (
  reservation uuid not null references reservations on delete cascade,
  space uuid not null references spaces on delete cascade,
  during tstzrange not null check (not isempty(during)),
  primary key (reservation, space),
  constraint one_at_a_time exclude using gist (space with =, during with &&)
);
comment on table claims is 'What a reservation keeps others from: its space and every space inside it, with the time before and after. The constraint decides who has a space; a cancelled reservation has no claims.';
create index claims_by_time on claims using gist (during);

create table room_points (
  id bigint generated always as identity primary key,
  person uuid not null references people on delete cascade,
  facility uuid not null references facilities on delete cascade,
  reservation uuid not null unique references reservations on delete cascade,
  at timestamptz not null,
  given_by uuid references people on delete set null
);
comment on table room_points is 'A point for not coming. Points of a facility within some months bar somebody from its spaces for a while, by its terms.';
create index room_points_by_person on room_points (person, at);
