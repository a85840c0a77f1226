alter table programmes add column draws_at timestamptz;
alter table programmes add column draw_promise text;
alter table programmes add column draw_frozen_at timestamptz;
alter table programmes add column drawn_at timestamptz;
alter table programmes add constraint draws_after_closing check (draws_at >= closes_at);
comment on column programmes.draws_at is 'for a draw: when its result is announced';
comment on column programmes.draw_promise is 'SHA-256 of the secret of its draw, shown before applications open';
comment on column programmes.draw_frozen_at is 'when the list of its draw was frozen: nobody is entered after that';
comment on column programmes.drawn_at is 'when the result of its draw was announced, kept by enrolment';

alter table applications add column entered_at timestamptz;
alter table applications add column drawn_at timestamptz;
alter table applications add column reserve integer check (reserve >= 1);
alter table applications add column bond uuid;
alter table applications drop constraint applications_check;
alter table applications add constraint seated_waiting_or_entered
  check (waitlisted_at is not null or admitted_at is not null or entered_at is not null);
comment on column applications.entered_at is 'when it was entered for a draw; null where seats go by order of arrival';
comment on column applications.drawn_at is 'when the result of the draw was told; null while it is awaited';
comment on column applications.reserve is 'place in the reserve list of the draw: those who wait move up in this order';
comment on column applications.bond is 'the same for a family that wants to be together: all of them or none';
create index applications_by_bond on applications (bond) where bond is not null;
create index applications_drawn on applications (learner, drawn_at) where drawn_at is not null;

create table draws (
  id uuid primary key default gen_random_uuid(),
  programme uuid not null references programmes on delete restrict,
  supersedes uuid unique references draws on delete restrict,
  superseded_at timestamptz,
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
  secret text not null,
  beacon_round bigint,
  seats integer,
  reserves integer,
  quotas jsonb not null default '[]',
  entries integer,
  list_hash text check (list_hash ~ '^[0-9a-f]{64}$'),
  beacon text,
  seed text check (seed ~ '^[0-9a-f]{64}$')
);
comment on table draws is 'The draw of a programme: what was promised, the frozen list and the seed. Steps are in draw_steps.';
comment on column draws.commitment is 'SHA-256 of the secret, published before applications open';
comment on column draws.secret is 'sealed; shown once the result is announced';
comment on column draws.beacon_round is 'round of the public randomness beacon, fixed with the promise; null without one';
comment on column draws.list_hash is 'SHA-256 of the frozen list as docs/draw.md writes it';
comment on column draws.beacon is 'randomness of that round, 64 hexadecimal digits';
create unique index one_draw_per_programme on draws (programme) where superseded_at is null;

create table draw_steps (
  draw uuid not null references draws on delete cascade,
  step text not null check (step in ('promised', 'frozen', 'drawn', 'announced', 'superseded')),
  at timestamptz not null,
  who uuid references people on delete set null,
  reason text,
  primary key (draw, step)
);
comment on table draw_steps is 'What was done with a draw, when and by whom. Each step happens once.';
comment on column draw_steps.who is 'null for Naru itself';

create table draw_entries (
  draw uuid not null references draws on delete cascade,
  number bigint not null,
  application uuid not null references applications on delete restrict,
  lots integer not null check (lots >= 1),
  bond integer,
  quota text,
  score text,
  turn integer,
  result text check (result in ('won', 'reserve', 'lost')),
  reserve integer,
  primary key (draw, number)
);
comment on table draw_entries is 'The frozen list: numbers in the place of people. What was drawn stands beside it.';
comment on column draw_entries.bond is 'a family drawn as one, numbered within this draw';
comment on column draw_entries.turn is 'in which turn it was drawn, counted from 1; a family has one turn';

create table draw_overrides (
  id bigint generated always as identity primary key,
  draw uuid not null references draws on delete cascade,
  number bigint not null,
  at timestamptz not null,
  who uuid references people on delete set null,
  reason text not null check (length(reason) between 1 and 300)
);
comment on table draw_overrides is 'Seats given by hand after a draw, each with its reason, shown on the page of the draw.';
