-- A charge is for a seat, a room or an instrument: one engine, one ledger. What is of no programme stands in the book of its facility.
alter table charges
  alter column application drop not null,
  alter column programme drop not null,
  add column reservation uuid unique references reservations on delete restrict,
  add column loan uuid references loans on delete restrict,
  add column part uuid,
  add column what text not null default 'seat' check (what in ('seat', 'room', 'loan', 'extension', 'overdue', 'damage')),
  add column facility uuid references facilities on delete restrict,
  add column title text,
  add column title_en text,
  add column book uuid not null generated always as (coalesce(programme, facility)) stored,
  add unique (id, facility),
  add constraint charged_for_one_thing check (num_nonnulls(application, reservation, loan) = 1),
  add constraint charged_in_one_book check (num_nonnulls(programme, facility) = 1),
  add constraint charged_for_what_it_says check (
    (what = 'seat') = (application is not null)
    and (what = 'seat') = (programme is not null)
    and (what = 'seat') = (title is null)
    and (what = 'room') = (reservation is not null)
    and (part is null or loan is not null)
  ),
  drop constraint charges_ended_for_check,
  add constraint charges_ended_for_check check (ended_for in ('learner', 'organiser', 'unpaid', 'moved', 'waived'));
comment on table charges is 'What a seat, a room or an instrument costs somebody. It ends when they give it back.';
comment on column charges.part is 'which extension or damage of the loan it is for';
comment on column charges.facility is 'the facility in whose book it stands; null for a seat, which stands in that of its programme';
comment on column charges.title is 'the room or instrument, as it was called then; null for a seat, which has the title of its programme';
comment on column charges.book is 'whose account it is part of: a programme or a facility';
comment on column charges.due_at is 'until when it must be paid; after that a seat or a room goes to others';
create unique index one_charge_a_loan on charges (loan, what, coalesce(part, loan)) where loan is not null;
create index charges_by_book on charges (book);
drop index charges_by_programme;

alter table ledger
  alter column programme drop not null,
  add column facility uuid,
  add column book uuid not null generated always as (coalesce(programme, facility)) stored,
  add constraint booked_in_one_book check (num_nonnulls(programme, facility) = 1),
  add foreign key (charge, facility) references charges (id, facility) on delete restrict;
comment on table ledger is 'Double entry: each row moves an amount from the account it credits to the one it debits, so that the accounts of a book, which is a programme or a facility, always sum to zero. Rows are only ever added.';
comment on column ledger.debit is 'receivable: what people still owe; reduction: what was taken off; online, card, cash, bank: where money lies; carried: to or from another programme; income: fees; refund_due: what is owed to people';
create index ledger_by_book on ledger (book, id);
drop index ledger_by_programme;

alter table reservations
  drop constraint reservations_cancelled_as_check,
  add constraint reservations_cancelled_as_check check (cancelled_as in ('resident', 'office', 'refused', 'unpaid'));
comment on column reservations.fee is 'won, as told when it was made, before any reduction; what is due and paid is in its charge';
comment on column reservations.refund is 'won that come back, as the ledger has it; of reservations without a charge, as told when it was cancelled';
comment on column loans.fee is 'won for all months so far, as told; what is due and paid is in its charges';

-- What was paid at the counter for loans is carried into the ledger, and so is what is still owed: fees of months added to what is out, and
-- compensation. The old table goes at once: a process that still knew it would take money the ledger never hears of.
insert into charges (loan, what, facility, title, title_en, learner, payer, fee, materials, percent, off, due_at, counts_on, made_at, settled_at)
select loans.id, 'loan', loans.branch, model.name, model.name_en, loans.borrower, loans.applicant, sum(paid.amount), 0, 0, 0,
  min(paid.at), (min(paid.at) at time zone 'Asia/Seoul')::date, min(paid.at), min(paid.at)
from loan_payments paid join loans on loans.id = paid.loan join instrument_models model on model.id = loans.model
group by loans.id, model.id;
insert into payments (id, charge, way, amount, taken_by, at)
select paid.id, charges.id, paid.way, paid.amount, paid.taken_by, paid.at
from loan_payments paid join charges on charges.loan = paid.loan and charges.what = 'loan';

insert into charges (loan, what, part, facility, title, title_en, learner, payer, fee, materials, percent, off, due_at, counts_on, made_at)
select loans.id, 'extension', more.id, loans.branch, model.name, model.name_en, loans.borrower, loans.applicant, more.fee, 0, 0, 0,
  (more.until_on + 1)::timestamp at time zone 'Asia/Seoul', (more.at at time zone 'Asia/Seoul')::date, more.at
from loan_extensions more join loans on loans.id = more.loan join instrument_models model on model.id = loans.model
where more.fee > 0 and loans.returned_at is null;

insert into charges (loan, what, part, facility, title, title_en, learner, payer, fee, materials, percent, off, due_at, counts_on, made_at)
select loans.id, 'damage', damages.id, loans.branch, model.name, model.name_en, loans.borrower, loans.applicant, damages.compensation, 0, 0, 0,
  damages.at, (damages.at at time zone 'Asia/Seoul')::date, damages.at
from damages join loans on loans.id = damages.loan join instrument_models model on model.id = loans.model
where damages.compensation > 0 and damages.settled_at is null;

insert into ledger (facility, charge, what, debit, credit, amount, at)
select facility, id, 'charged', 'receivable', 'income', due, made_at from charges where loan is not null;
insert into ledger (facility, charge, what, debit, credit, amount, payment, who, at)
select charges.facility, charges.id, 'paid', payments.way, 'receivable', payments.amount, payments.id, payments.taken_by, payments.at
from payments join charges on charges.id = payments.charge where charges.loan is not null;
drop table loan_payments;
