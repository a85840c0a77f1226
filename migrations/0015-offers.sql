alter table applications add column offered_at timestamptz;
alter table applications add column offer_until timestamptz;
alter table applications add column offer_reminded_at timestamptz;
alter table applications add column ended_as text
  check (ended_as in ('offer-declined', 'offer-lapsed', 'unpaid', 'moved', 'merged'));
alter table applications add column moved_from uuid unique references applications on delete restrict;
alter table applications add constraint offer_has_its_deadline check ((offered_at is null) = (offer_until is null));
alter table applications add constraint offered_to_who_waits check (offered_at is null or waitlisted_at is not null);
alter table applications add constraint ended_as_it_ended check (ended_as is null or cancelled_at is not null);
comment on column applications.offered_at is 'when a seat was offered to who waits; until it is accepted (admitted_at) or ends, the seat is held for them';
comment on column applications.offer_until is 'the offer has to be accepted before this';
comment on column applications.offer_reminded_at is 'when the offer was called to mind, once';
comment on column applications.ended_as is 'how it ended, where nobody stepped back and staff did not take anybody out';
comment on column applications.moved_from is 'the application in another class this one goes on from';
create index applications_offered on applications (offer_until)
  where offered_at is not null and admitted_at is null and cancelled_at is null;

alter table programmes add column offered integer not null default 0;
alter table programmes add constraint offered_seats_are_held check (offered between 0 and taken);
comment on column programmes.offered is 'how many of the seats taken are only offered yet';
