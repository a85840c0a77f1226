create table programme_bundles (
  programme uuid primary key references programmes on delete cascade,
  models uuid[] not null check (cardinality(models) > 0),
  said_at timestamptz not null,
  said_by uuid references people on delete set null
);
comment on table programme_bundles is 'Programmes that can be applied for together with an instrument and hours in a practice room, all or none (한 번에 신청).';
comment on column programme_bundles.models is 'the kinds of instruments that fit the class';

create table bundles (
  id uuid primary key,
  programme uuid not null,
  learner uuid not null references people on delete restrict,
  applicant uuid not null references people on delete restrict,
  loan uuid not null references loans on delete restrict,
  rooms uuid[] not null check (cardinality(rooms) > 0),
  held_at timestamptz not null,
  bound_at timestamptz,
  ended_at timestamptz,
  ended_as text check (ended_as in ('refused', 'waiting', 'cancelled', 'apart')),
  refusal text,
  check ((ended_at is null) = (ended_as is null)),
  check (bound_at is null or ended_as is null or ended_as in ('cancelled', 'apart'))
);
comment on table bundles is 'A lesson, an instrument and a practice room asked for with one press. The id comes with the form and is that of the application, too.';
comment on column bundles.programme is 'no reference: one would lock the programme, and who has an instrument in hand must not wait for that';
comment on column bundles.rooms is 'the reservations: one, or one a week';
comment on column bundles.held_at is 'when instrument and room were set aside; then the application stands in line';
comment on column bundles.bound_at is 'when there was a seat: from then on all of it stands';
comment on column bundles.ended_as is 'refused, waiting: there was no seat, and the rest was let go of; cancelled: the lesson ended and the rest with it; apart: each goes on by itself';
comment on column bundles.refusal is 'why there was no seat, by its name';
create unique index one_bundle_a_learner on bundles (programme, learner) where ended_at is null;
create index bundles_open on bundles (held_at) where ended_at is null;
