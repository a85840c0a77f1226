create table sources (
  name text primary key check (length(name) between 1 and 100),
  url text not null check (url ~ '^https?://'),
  rhythm text not null check (rhythm in ('day', 'week')),
  apply_at text not null check (apply_at in ('source', 'here')),
  next_at timestamptz not null,
  added_by uuid references people on delete set null,
  added_at timestamptz not null,
  fetched_at timestamptz,
  outcome text,
  import bigint references imports on delete set null
);
comment on table sources is 'Lists of courses that are fetched by themselves. A source is named as in programmes.source.';
comment on column sources.outcome is 'of the last fetch: applied, unchanged, shrunk, unreachable, or the name of why its file was refused';
comment on column sources.import is 'the report of the last fetch that brought something';
