-- The house itself takes a space; somebody at the desk takes one for somebody else.
alter table reservations
  alter column person drop not null,
  alter column applicant drop not null,
  add column house text check (house <> ''),
  add column house_en text,
  add column held_until timestamptz,
  add column door text not null default 'web' check (door in ('web', 'desk', 'phone')),
  add column door_code text,
  add column changed_at timestamptz,
  add constraint of_somebody_or_the_house check (num_nonnulls(person, house) = 1 and num_nonnulls(applicant, house) = 1),
  add constraint only_the_house_waits check (held_until is null or house is not null);
comment on column reservations.person is 'for whom: the applicant, or a child they answer for; null where the house took it';
comment on column reservations.applicant is 'who made it, or for whom the desk made it; null where the house took it';
comment on column reservations.house is 'what the house itself took the space for, as everybody may read it: a class, a recording session, a visit';
comment on column reservations.held_until is 'held for the house only until then, unless it is kept before; null: for good';
comment on column reservations.door is 'how it came: by the person themselves, at the desk or by telephone';
comment on column reservations.door_code is 'opens the door, where its space has a lock with codes';
comment on column reservations.changed_at is 'when it was last moved to another time or space';
create index reservations_held on reservations (held_until) where held_until is not null and cancelled_at is null;
create index reservations_by_series on reservations (series) where series is not null;

-- Several of the same under one name: four printers, three projectors.
alter table spaces
  drop constraint spaces_kind_check,
  add constraint spaces_kind_check check (kind in ('room', 'studio', 'practice', 'hall', 'club', 'machine', 'gear')),
  add column count integer not null default 1 check (count between 1 and 100),
  add column goes_along boolean not null default false;
comment on column spaces.count is 'how many of the same there are; so many may be reserved at once';
comment on column spaces.goes_along is 'gear that may be taken along with a room of the facility';

alter table claims
  add column unit integer not null default 0 check (unit >= 0),
  drop constraint claims_pkey,
  drop constraint one_at_a_time,
  add primary key (reservation, space, unit),
  add constraint one_at_a_time exclude using gist (space with =, unit with =, during with &&);
comment on column claims.unit is 'which of several of the same, from 0';

create table extras (
  reservation uuid not null references reservations on delete cascade,
  space uuid not null references spaces on delete cascade,
  primary key (reservation, space)
);
comment on table extras is 'Gear taken along with a reservation. It is claimed like a space of its own.';

create table helps (
  reservation uuid primary key references reservations on delete cascade,
  kind text not null check (kind in ('engineer', 'recording')),
  wish text,
  asked_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid references people on delete set null,
  accepted boolean,
  helper uuid references people on delete set null,
  reply text,
  check ((answered_at is null) = (accepted is null)),
  check (helper is null or accepted)
);
comment on table helps is 'Help asked for with a studio: an engineer beside, or a recording session. Staff take it on or say why not.';
comment on column helps.helper is 'who comes';
comment on column helps.reply is 'what the studio writes back';

create table space_pictures (
  id uuid primary key,
  space uuid not null references spaces on delete cascade,
  file uuid not null references files on delete restrict,
  alt text not null check (alt <> ''),
  alt_en text,
  position integer not null,
  added_at timestamptz not null
);
comment on table space_pictures is 'What a space looks like.';
comment on column space_pictures.alt is 'what is seen, for those who do not see it';
create index space_pictures_by_space on space_pictures (space, position);

-- One secret calendar address of a person for their own time, and one for each space they run.
alter table feeds add column space uuid references spaces on delete cascade;
comment on column feeds.space is 'the space whose reservations it tells, for staff who run it; null: the person''s own time and that of their children';
drop index one_standing_feed;
create unique index one_standing_feed on feeds (person, coalesce(space, person)) where ended_at is null;
