create table parties (
  id uuid primary key default gen_random_uuid(),
  programme uuid not null references programmes on delete cascade,
  maker uuid not null references people on delete restrict,
  code text not null check (code ~ '^[ABCDEFGHJKMNPRSTWXYZ]{6}$'),
  size integer not null check (size between 2 and 10),
  made_at timestamptz not null,
  sent_at timestamptz,
  ended_at timestamptz,
  ended_as text check (ended_as in ('applied', 'lapsed', 'dissolved')),
  check ((ended_at is null) = (ended_as is null))
);
comment on table parties is 'Friends who apply for a programme as one, all or none (친구 모임). Each joins for themselves or for a child.';
comment on column parties.maker is 'whose account made it, and who sends the application of all';
comment on column parties.code is 'six letters without look-alikes; who knows it may join until the party is full or applications close';
comment on column parties.size is 'how many it waits for';
comment on column parties.sent_at is 'since when it stands in line; null again where nobody was given anything';
create unique index one_party_per_code on parties (code) where ended_at is null;
create index parties_standing on parties (programme) where ended_at is null;

create table party_members (
  id bigint generated always as identity primary key,
  party uuid not null references parties on delete cascade,
  programme uuid not null references programmes on delete cascade,
  place integer not null check (place between 1 and 10),
  learner uuid not null references people on delete restrict,
  applicant uuid not null references people on delete restrict,
  joined_at timestamptz not null,
  left_at timestamptz
);
comment on column party_members.applicant is 'who joined with it: the learner, or a guardian';
comment on column party_members.left_at is 'when they left it; the moment it ended, for who stayed to the end';
create unique index one_member_per_place on party_members (party, place) where left_at is null;
create unique index one_party_per_learner on party_members (programme, learner) where left_at is null;
create index party_members_by_applicant on party_members (applicant) where left_at is null;

create table party_tries (
  id bigint generated always as identity primary key,
  person uuid not null references people on delete cascade,
  at timestamptz not null
);
comment on table party_tries is 'Codes that were entered, right or wrong, so that nobody guesses them. Kept for a day.';
create index party_tries_by_person on party_tries (person, at);
