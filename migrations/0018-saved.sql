create table saved_searches (
  id uuid primary key default gen_random_uuid(),
  person uuid not null references people on delete cascade,
  address text not null check (length(address) <= 600),
  saved_at timestamptz not null,
  told_at timestamptz not null,
  unique (person, address)
);
comment on table saved_searches is 'Searches people want to be told of when something new matches.';
comment on column saved_searches.address is 'the search as its address writes it, always in the same order';
comment on column saved_searches.told_at is 'what was published after this is news';
