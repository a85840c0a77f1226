alter table readings
  add column space uuid references spaces on delete set null,
  add column booking uuid;
comment on column readings.space is 'the room taken for it, where the officer chose one';
comment on column readings.booking is 'the booking of the room (reservations.series)';

alter table book_visits add column stood_back uuid[] not null default '{}';
comment on column book_visits.stood_back is 'books that had promised to come and could not: they are not proposed again';
