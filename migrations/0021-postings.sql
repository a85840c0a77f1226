create table search_indexed (
  programme uuid primary key references programmes on delete cascade,
  seen_at timestamptz not null,
  indexed_at timestamptz not null
);
comment on table search_indexed is 'The search index as rows, which all processes share: which programmes it holds.';
comment on column search_indexed.seen_at is 'when the programme, or its facility, had last changed as it was read';

create table search_lengths (
  programme uuid not null references search_indexed on delete cascade,
  field text not null,
  length integer not null,
  primary key (programme, field)
);

create table search_postings (
  term text not null,
  programme uuid not null references search_indexed on delete cascade,
  field text not null,
  tf integer not null,
  primary key (term, programme, field)
);
comment on column search_postings.tf is 'how often the term stands there, at most 15';
create index search_postings_by_programme on search_postings (programme);
