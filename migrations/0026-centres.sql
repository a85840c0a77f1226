create table zones (
  id uuid primary key default gen_random_uuid(),
  facility uuid not null references facilities on delete cascade,
  name text not null check (name <> ''),
  name_en text,
  about text,
  seats integer check (seats between 1 and 10000),
  position integer not null,
  unique (facility, name)
);
comment on table zones is 'The parts of a facility by what is done there: a maker room, a VR room, a stage.';

create table equipment (
  id uuid primary key default gen_random_uuid(),
  facility uuid not null references facilities on delete cascade,
  zone uuid references zones on delete set null,
  name text not null check (name <> ''),
  name_en text,
  count integer not null check (count between 1 and 10000),
  purpose text,
  course text,
  space uuid unique references spaces on delete set null,
  position integer not null,
  unique (facility, name)
);
comment on table equipment is 'Machines and instruments people use at a facility: how many, and what for.';
comment on column equipment.course is 'only who completed a programme there whose title holds these words may use it alone; null: anyone';
comment on column equipment.space is 'where it is reserved by the hour, for machines that are';
create index equipment_by_zone on equipment (zone);

create table class_welcomes (
  facility uuid primary key references facilities on delete cascade,
  most integer not null check (most between 1 and 1000),
  about text,
  said_at timestamptz not null
);
comment on table class_welcomes is 'Facilities that take visits of school classes, and how many pupils at once.';

create table visits (
  id uuid primary key,
  facility uuid not null references facilities on delete cascade,
  teacher uuid not null references people on delete cascade,
  school text not null,
  grade text not null,
  class text not null,
  headcount integer not null check (headcount between 1 and 1000),
  first_on date not null,
  second_on date check (second_on <> first_on),
  third_on date check (third_on is null or (second_on is not null and third_on not in (first_on, second_on))),
  wishes text,
  asked_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid references people on delete set null,
  starts_at timestamptz,
  reply text,
  withdrawn_at timestamptz,
  check (starts_at is null or answered_at is not null),
  check (answered_at is null or starts_at is not null or reply is not null)
);
comment on table visits is 'A school asks to come with a class; the facility accepts one of its days or declines with a reason. The id comes with the form, so that a form sent twice is one request.';
comment on column visits.first_on is 'the day they would like best';
comment on column visits.starts_at is 'when the class comes; null with an answer: declined';
comment on column visits.reply is 'what the facility writes back: what to bring, or why not';
create index visits_by_facility on visits (facility, asked_at);
create index visits_by_teacher on visits (teacher);
create unique index one_class_at_a_time on visits (facility, starts_at) where starts_at is not null and withdrawn_at is null;

create table contents (
  id uuid primary key default gen_random_uuid(),
  facility uuid not null references facilities on delete cascade,
  kind text not null check (kind in ('audio', 'video', 'score', 'words')),
  title text not null check (title <> ''),
  maker text not null,
  about text,
  file uuid references files on delete restrict,
  link text,
  transcript text,
  added_at timestamptz not null,
  changed_at timestamptz not null,
  published_at timestamptz,
  check (file is null or link is null),
  check (published_at is null or file is not null or link is not null or (kind = 'words' and transcript is not null)),
  check (file is null or kind not in ('audio', 'video') or published_at is null or transcript is not null)
);
comment on table contents is 'Things to hear, watch, read and play at home: own files, or links to what stands elsewhere.';
comment on column contents.maker is 'who made it, and that it may be shown';
comment on column contents.transcript is 'what is said and sung, as text or WebVTT captions; without it no sound or film of our own is shown';
create index contents_by_facility on contents (facility, published_at);

create table content_views (
  content uuid not null references contents on delete cascade,
  day date not null,
  count integer not null check (count > 0),
  primary key (content, day)
);
comment on table content_views is 'How often the page of a content was opened, each viewer once a day; robots and staff are not counted.';

create table viewing_salts (
  day date primary key,
  salt text not null
);
comment on table viewing_salts is 'What a day''s viewers are hashed with. Thrown away the next night, and the hashes with it: nobody can tell who they were.';

create table viewers (
  content uuid not null references contents on delete cascade,
  day date not null references viewing_salts on delete cascade,
  viewer text not null,
  primary key (content, day, viewer)
);
comment on column viewers.viewer is 'a hash of the day''s salt and whoever looked';

alter table files alter column bytes set storage external;
