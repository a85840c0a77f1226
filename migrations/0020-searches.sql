create table searches (
  query text not null check (length(query) between 1 and 60),
  asked_on date not null,
  asked integer not null default 0,
  empty integer not null default 0,
  clicked integer not null default 0,
  primary key (query, asked_on)
);
comment on table searches is 'How often something was looked for on a day. Never by whom and never at what hour; long numbers and addresses are taken out before.';
comment on column searches.empty is 'times nothing was found';
comment on column searches.clicked is 'times something of what was found was opened';
create index searches_by_day on searches (asked_on);

create table thesaurus (
  line text primary key check (length(line) between 1 and 300),
  used boolean not null,
  said_by uuid references people on delete set null,
  said_at timestamptz not null
);
comment on table thesaurus is 'Where a district goes further than the starting thesaurus, or leaves a line of it out.';
comment on column thesaurus.used is 'false: a line of the starting thesaurus that does not count here';

create table pins (
  id uuid primary key default gen_random_uuid(),
  query text not null check (length(query) between 1 and 60),
  programme uuid not null references programmes on delete cascade,
  reason text not null check (length(reason) between 1 and 200),
  until_on date not null,
  pinned_by uuid references people on delete set null,
  pinned_at timestamptz not null,
  unique (query, programme)
);
comment on table pins is 'Programmes an officer shows first for a query, with the reason residents read.';
comment on column pins.query is 'without spaces, in small letters';
comment on column pins.until_on is 'the last day on which it counts';

create table search_checks (
  query text not null check (length(query) between 1 and 60),
  programme uuid not null references programmes on delete cascade,
  added_by uuid references people on delete set null,
  added_at timestamptz not null,
  primary key (query, programme)
);
comment on table search_checks is 'What should be found for what, to be looked at before the thesaurus changes.';

create function say_search_guided() returns trigger language plpgsql as $$
begin
  perform pg_notify('naru_search', tg_table_schema || ' ' || tg_table_name);
  return null;
end
$$;
comment on function say_search_guided is 'Every process reads thesaurus and pins anew.';
create trigger thesaurus_said after insert or update or delete on thesaurus
  for each statement execute function say_search_guided();
create trigger pins_said after insert or update or delete on pins
  for each statement execute function say_search_guided();

create function say_programmes_renamed() returns trigger language plpgsql as $$
begin
  execute format(
    'select pg_notify(''naru_programmes'', %L || id) from %I.programmes where facility = $1',
    tg_table_schema || ' ', tg_table_schema
  ) using new.id;
  return null;
end
$$;
comment on function say_programmes_renamed is 'A programme is also found by the name of its facility.';
create trigger facilities_said_renamed after update of name on facilities
  for each row when (old.name is distinct from new.name) execute function say_programmes_renamed();
