alter table room_groups rename to groups;
alter index room_group_names rename to group_names;
alter table groups drop constraint room_groups_kind_check;
alter table groups add constraint groups_kind_check
  check (kind in ('club', 'school', 'association', 'community-centre', 'senior-centre', 'other'));
alter table groups add column address text, add column dong text, add column phone text;
comment on table groups is 'A club, school, centre or association. Residents speak for it; the office verifies that it is what it says.';
comment on column groups.phone is 'of its office, which is public; never of a person';
comment on column groups.refusal is 'why it was not verified, as its speakers are told';

create table group_speakers (
  "group" uuid not null references groups on delete cascade,
  person uuid not null references people on delete cascade,
  since timestamptz not null,
  named_by uuid references people on delete set null,
  ended_at timestamptz,
  primary key ("group", person)
);
comment on table group_speakers is 'Who speaks for a group, the first of those who stand before others. It is handed over by naming the next and stepping down.';
create index group_speakers_by_person on group_speakers (person) where ended_at is null;
insert into group_speakers ("group", person, since, named_by) select id, contact, asked_at, contact from groups;
alter table groups drop column contact;
