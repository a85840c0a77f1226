create table clubs (
  id uuid primary key references groups on delete cascade,
  programme uuid references programmes on delete set null,
  about text not null,
  meets text not null,
  newcomers boolean not null,
  most integer not null check (most between 2 and 200),
  founded_at timestamptz not null,
  told_at timestamptz,
  ended_at timestamptz
);
comment on table clubs is 'A study club (학습동아리) that grew out of a class. It is a group, whose name, speakers and verification stand there.';
comment on column clubs.programme is 'the class it grew out of';
comment on column clubs.meets is 'when and where it meets, in words of those who speak for it';
comment on column clubs.newcomers is 'whether those who were not in the class may join';
comment on column clubs.told_at is 'when those who were in the class were told, once';

create table club_members (
  club uuid not null references clubs on delete cascade,
  person uuid not null references people on delete cascade,
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (club, person)
);
comment on table club_members is 'Who is in a study club; who left and came back has one row.';
create index club_members_by_person on club_members (person);
