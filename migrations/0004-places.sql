create table dongs (
  name text primary key,
  code text,
  position integer not null,
  lat double precision,
  lng double precision,
  outline jsonb
);
comment on table dongs is 'The neighbourhoods of the district.';
comment on column dongs.outline is 'GeoJSON geometry in WGS84, where one was imported';
comment on column dongs.lat is 'a middle point';

create table facilities (
  id uuid primary key default gen_random_uuid(),
  source text,
  source_key text,
  name text not null,
  name_en text,
  kind text not null,
  dong text references dongs on update cascade on delete set null,
  address text,
  phone text,
  hours text,
  closed text,
  lat double precision,
  lng double precision,
  homepage text,
  about text,
  capacity integer,
  fee text,
  standard jsonb,
  added_at timestamptz not null,
  changed_at timestamptz not null,
  gone_at timestamptz,
  unique (source, source_key)
);
comment on column facilities.source is 'where an imported facility comes from; null where an officer wrote it';
comment on column facilities.standard is 'what its source says of it, as last imported, so that staff''s own corrections outlive the next file; null once the source stopped listing it';
comment on column facilities.gone_at is 'when its source stopped listing it, or staff closed it';
create index facilities_by_dong on facilities (dong);

alter table grants add foreign key (facility) references facilities on delete cascade;

create table files (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  type text not null,
  size integer not null,
  bytes bytea not null,
  added_at timestamptz not null
);
comment on table files is 'Pictures and attachments, kept with the district so that one backup holds everything.';

create table imports (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('courses', 'facilities', 'dongs')),
  source text not null,
  file_name text not null,
  who uuid references people on delete set null,
  at timestamptz not null,
  counts jsonb not null,
  report jsonb not null,
  file uuid references files on delete set null,
  applied_at timestamptz
);
comment on table imports is 'Each file taken in, with its report: added, changed, unchanged, gone, refused.';
comment on column imports.file is 'the file itself while it waits to be applied';
comment on column imports.applied_at is 'null where it was only tried: a dry run';
create index imports_by_kind on imports (kind, id desc);
