create table notices (
  id bigint generated always as identity primary key,
  person uuid not null references people on delete cascade,
  title text not null,
  body text not null,
  href text,
  written_at timestamptz not null,
  read_at timestamptz
);
create index notices_by_person on notices (person, id desc);

create table notice_channels (
  person uuid not null references people on delete cascade,
  channel text not null check (channel in ('mail', 'sms')),
  wanted boolean not null,
  primary key (person, channel)
);
comment on table notice_channels is 'Where a person wants to be told besides the page; without a row: by mail yes, by text no.';
