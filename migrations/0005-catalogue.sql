create table programmes (
  id uuid primary key default gen_random_uuid(),
  source text,
  source_key text,
  title text not null check (length(title) between 1 and 200),
  about text not null default '',
  field text,
  audience text,
  min_age integer check (min_age between 0 and 120),
  max_age integer check (max_age between 0 and 120),
  grades text[] not null default '{}',
  facility uuid references facilities on delete set null,
  organiser text,
  venue text,
  address text,
  dong text,
  phone text,
  homepage text,
  instructor text,
  mode text not null default 'onsite' check (mode in ('onsite', 'online', 'both')),
  capacity integer check (capacity >= 1),
  waitlist integer not null default 10 check (waitlist >= 0),
  fee integer check (fee >= 0),
  fee_text text,
  materials text,
  materials_fee integer check (materials_fee >= 0),
  method text not null default 'first_come' check (method in ('first_come', 'external', 'lottery', 'review')),
  channels text[] not null default '{online}',
  residence text not null default 'anyone' check (residence in ('anyone', 'residents', 'district')),
  opens_at timestamptz,
  closes_at timestamptz,
  starts_on date,
  ends_on date,
  weekdays integer[] not null default '{}',
  start_time time,
  end_time time,
  days_off text[] not null default '{}',
  standard jsonb,
  taken integer not null default 0,
  waiting integer not null default 0,
  added_by uuid references people on delete set null,
  added_at timestamptz not null,
  changed_at timestamptz not null,
  published_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text,
  gone_at timestamptz,
  copied_from uuid references programmes on delete set null,
  words text not null generated always as (lower(
    title || ' ' || coalesce(field, '') || ' ' || coalesce(organiser, '') || ' ' || coalesce(venue, '') || ' ' ||
    coalesce(audience, '') || ' ' || coalesce(instructor, '') || ' ' || coalesce(dong, '') || ' ' || about
  )) stored,
  unique (source, source_key),
  constraint never_oversold check (taken between 0 and coalesce(capacity, 2147483647)),
  constraint waiting_within_list check (waiting between 0 and waitlist),
  constraint window_in_order check (closes_at > opens_at),
  constraint ends_after_start check (ends_on >= starts_on),
  constraint ages_in_order check (max_age >= min_age)
);
comment on column programmes.source is 'where an imported programme comes from; null where it was written here';
comment on column programmes.facility is 'the facility that runs it, whose staff may edit it, and where it happens unless venue says otherwise';
comment on column programmes.capacity is 'seats; null where the source does not say';
comment on column programmes.waitlist is 'how many may wait';
comment on column programmes.fee is 'won; 0 is free; null where fee_text could not be read as an amount';
comment on column programmes.residence is 'anyone; residents of the district; or district: who lives, works or studies in it';
comment on column programmes.weekdays is '0 Monday to 6 Sunday; empty where not known';
comment on column programmes.days_off is 'days of the period on which it does not meet, YYYY-MM-DD';
comment on column programmes.standard is 'the record of the national course standard as it was imported';
comment on column programmes.words is 'all that a search looks through';
comment on column programmes.taken is 'seats given out, kept by enrolment in the same transaction as the application';
comment on column programmes.gone_at is 'when its source stopped listing it';
create index programmes_by_window on programmes (opens_at, closes_at) where published_at is not null;
create index programmes_by_facility on programmes (facility);

create table sessions (
  id uuid primary key default gen_random_uuid(),
  programme uuid not null references programmes on delete cascade,
  number integer not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  unique (programme, number)
);
comment on table sessions is 'The meetings of a programme (회차).';

create table programme_files (
  programme uuid not null references programmes on delete cascade,
  file uuid not null references files on delete cascade,
  kind text not null check (kind in ('image', 'attachment')),
  alt text not null default '',
  position integer not null default 0,
  primary key (programme, file)
);

create table programme_history (
  id bigint generated always as identity primary key,
  programme uuid not null references programmes on delete cascade,
  at timestamptz not null,
  who uuid references people on delete set null,
  import bigint references imports on delete set null,
  before jsonb not null,
  after jsonb not null
);
comment on table programme_history is 'What a change replaced: only the columns that changed.';
create index programme_history_by_programme on programme_history (programme, id);
