alter table feeds add column instrument uuid references instruments on delete cascade;
comment on column feeds.instrument is 'the instrument whose loans and care it tells, for staff who keep it';
alter table feeds add check (space is null or instrument is null);
drop index one_standing_feed;
create unique index one_standing_feed on feeds (person, coalesce(space, instrument, person)) where ended_at is null;
