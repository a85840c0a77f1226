create table invitations (
  programme uuid not null references programmes on delete cascade,
  learner uuid not null references people on delete cascade,
  invited_at timestamptz not null,
  primary key (programme, learner)
);
comment on table invitations is 'Who may apply for a programme as its invited: for classes made of wishes, those who wished. Its policy says how many days before others.';

create table rounds (
  id uuid primary key,
  starts_on date not null,
  asked_at timestamptz not null,
  asked_by uuid references people on delete set null,
  held_until timestamptz not null,
  load integer not null check (load between 1 and 20),
  solved_at timestamptz,
  result jsonb,
  failed text check (failed in ('no-wishes', 'no-offers', 'no-rooms')),
  check ((solved_at is null) = (result is null and failed is null))
);
comment on table rounds is 'A proposal of classes (함께 배워요), asked for by an officer and worked out by a job.';
comment on column rounds.starts_on is 'from when on classes may begin';
comment on column rounds.held_until is 'until when rooms and instruments of its proposals are held';
comment on column rounds.load is 'classes of one teacher at most';
comment on column rounds.result is 'what it comes to: people served, worth, bound, gap, and why others were not served';

create table proposals (
  id uuid primary key,
  round uuid not null references rounds on delete cascade,
  offer uuid not null references teach_offers on delete cascade,
  space uuid not null references spaces on delete cascade,
  days text[] not null check (cardinality(days) > 0),
  starts integer not null check (starts >= 0),
  ends integer not null check (ends <= 1440),
  seats integer not null check (seats > 0),
  least integer not null check (least > 0),
  worth integer not null,
  aside boolean not null default false,
  held boolean not null default false,
  booking uuid not null,
  dropped_at timestamptz,
  dropped_by uuid references people on delete set null,
  dropped_for text check (dropped_for in ('office', 'room', 'instruments')),
  accepted_at timestamptz,
  accepted_by uuid references people on delete set null,
  programme uuid unique references programmes on delete set null,
  confirmed_at timestamptz,
  declined_at timestamptz,
  ran_at timestamptz,
  fell_at timestamptz,
  fell_for text check (fell_for in ('teacher', 'too-few', 'office')),
  check (starts < ends),
  check ((dropped_at is null) = (dropped_for is null)),
  check ((fell_at is null) = (fell_for is null)),
  check (dropped_at is null or accepted_at is null),
  check (confirmed_at is null or declined_at is null),
  check (ran_at is null or fell_at is null)
);
comment on table proposals is 'A class a round proposes: a teacher, a room, a weekly time and the people it is for; once accepted, what became of it.';
comment on column proposals.days is 'the days it meets, YYYY-MM-DD';
comment on column proposals.starts is 'minutes from midnight in Seoul';
comment on column proposals.least is 'with fewer it does not begin';
comment on column proposals.aside is 'whether instruments were set aside, under the id of the booking';
comment on column proposals.held is 'whether the room is held for it';
comment on column proposals.booking is 'names the booking of the room and what was set aside; a new one when another room or time is chosen';
comment on column proposals.fell_for is 'why it did not come about: the teacher declined, too few applied, or the office called it off';
create index proposals_by_round on proposals (round);
create index proposals_by_offer on proposals (offer);

create table proposal_people (
  proposal uuid not null references proposals on delete cascade,
  wish uuid not null references wishes on delete cascade,
  learner uuid not null references people on delete cascade,
  primary key (proposal, learner)
);
comment on table proposal_people is 'Who a proposed class is for, and the wish it grants them.';
create index proposal_people_by_wish on proposal_people (wish);
