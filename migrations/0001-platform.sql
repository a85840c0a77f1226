create table settings (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now()
);
comment on table settings is 'What a district says of itself and how it works, as data. One row a topic; district holds its name, contact and whether it is official.';

create table events (
  id bigint generated always as identity primary key,
  event text not null,
  subject text not null,
  who uuid,
  at timestamptz not null,
  detail jsonb not null default '{}',
  heard_at timestamptz
);
comment on table events is 'What happened: audit trail, outbox and raw material of outcomes at once. Rows are only ever added.';
comment on column events.heard_at is 'when those who listen had done what they do, once';
comment on column events.event is 'module.past, for example enrolment.admitted';
comment on column events.subject is 'id of what it happened to';
comment on column events.who is 'the person who did it; null for Naru itself and for visitors';
create index events_by_subject on events (subject, id);
create index events_by_event on events (event, at);

create table letters (
  id bigint generated always as identity primary key,
  channel text not null check (channel in ('mail', 'sms')),
  content text,
  written_at timestamptz not null,
  sent_at timestamptz
);
comment on column letters.content is 'sealed address, subject and body; forgotten once sent, except in a demo';
