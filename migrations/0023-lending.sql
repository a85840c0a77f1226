create table instrument_models (
  id uuid primary key default gen_random_uuid(),
  family text not null check (family in ('keyboard', 'wind', 'percussion', 'string', 'recording', 'traditional', 'other')),
  name text not null,
  name_en text,
  maker text,
  about text,
  sizes text[] not null default '{}',
  accessories text[] not null default '{}',
  fee integer not null default 0 check (fee >= 0),
  added_at timestamptz not null,
  changed_at timestamptz not null
);
comment on table instrument_models is 'Kinds of instruments the library lends: what is asked for, before it is a single one.';
comment on column instrument_models.sizes is 'for growing children, 1/8 to 4/4; empty where one size fits all';
comment on column instrument_models.accessories is 'what goes along, checked on the way out and in: bow, case, mouthpiece';
comment on column instrument_models.fee is 'won a month';

create table instrument_donations (
  id uuid primary key,
  giver uuid references people on delete set null,
  name text,
  family text not null,
  what text not null,
  bought_year integer check (bought_year between 1800 and 2200),
  story text,
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references people on delete set null,
  accepted boolean,
  reason text,
  check ((decided_at is null) = (accepted is null))
);
comment on table instrument_donations is 'Instruments offered to the library. The id comes with the form, so that sending it twice is one offer.';
comment on column instrument_donations.name is 'the name to show beside the instrument; null where they wish to stay unnamed';
create index instrument_donations_open on instrument_donations (asked_at) where decided_at is null;

create table instruments (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[A-Z0-9-]{3,20}$'),
  model uuid not null references instrument_models on delete restrict,
  branch uuid not null references facilities on delete restrict,
  size text,
  serial text,
  condition text not null check (condition in ('new', 'good', 'fair', 'worn')),
  value integer check (value >= 0),
  bought_year integer check (bought_year between 1800 and 2200),
  donation uuid unique references instrument_donations on delete restrict,
  notes text,
  added_at timestamptz not null,
  retired_at timestamptz,
  retired_for text,
  check ((retired_at is null) = (retired_for is null))
);
comment on table instruments is 'Single instruments. Whether one is on the shelf, held, out or in repair is what its rows in loans and instrument_care say.';
comment on column instruments.code is 'what its label says, also as QR';
comment on column instruments.value is 'won, for compensation';
create index instruments_by_model on instruments (model, branch);

create table loan_sets (
  id uuid primary key,
  teacher uuid not null references people on delete restrict,
  school text not null,
  class text not null,
  signed_as text not null,
  signed_at timestamptz not null
);
comment on table loan_sets is 'A class borrows several of a model at once, all or none; its teacher signs for all of them.';

create table loans (
  id uuid primary key,
  model uuid not null references instrument_models on delete restrict,
  size text,
  branch uuid not null references facilities on delete restrict,
  borrower uuid not null references people on delete restrict,
  applicant uuid not null references people on delete restrict,
  set uuid references loan_sets on delete restrict,
  guardian_name text,
  guardian_phone text,
  months integer not null check (months between 1 and 24),
  pickup_at timestamptz not null,
  fee integer not null default 0 check (fee >= 0),
  asked_at timestamptz not null,
  waits_since timestamptz,
  offered_at timestamptz,
  offer_until timestamptz,
  offer_reminded_at timestamptz,
  accepted_at timestamptz,
  instrument uuid references instruments on delete restrict,
  approved_at timestamptz,
  approved_by uuid references people on delete set null,
  lent_at timestamptz,
  lent_by uuid references people on delete set null,
  due_on date,
  returned_at timestamptz,
  returned_by uuid references people on delete set null,
  ended_at timestamptz,
  ended_as text check (ended_as in ('cancelled', 'refused', 'declined', 'lapsed', 'not-picked-up')),
  ended_for text,
  check ((offered_at is null) = (offer_until is null)),
  check (offered_at is null or waits_since is not null),
  check (accepted_at is null or offered_at is not null),
  check ((lent_at is null) = (due_on is null)),
  check (lent_at is null or instrument is not null),
  check (returned_at is null or lent_at is not null),
  check ((ended_at is null) = (ended_as is null)),
  check (ended_at is null or lent_at is null)
);
comment on table loans is 'One wish to borrow one instrument, from asking to giving it back. The id comes with the form, so that sending it twice is one wish.';
comment on column loans.guardian_phone is 'sealed';
comment on column loans.fee is 'won due for all months so far; what was paid for it is in loan_payments';
comment on column loans.waits_since is 'since when it waited, where nothing was free; who waits has no instrument until one is offered';
comment on column loans.instrument is 'the single instrument it is promised, or that is out';
comment on column loans.due_on is 'the last day on which it is not late';
-- The last word: an instrument is promised, or out, to exactly one.
create unique index one_borrower_an_instrument on loans (instrument) where returned_at is null and ended_at is null;
create unique index one_wish_a_model on loans (borrower, model) where set is null and returned_at is null and ended_at is null;
create index loans_by_borrower on loans (borrower, asked_at);
create index loans_by_applicant on loans (applicant);
create index loans_waiting on loans (model, waits_since) where instrument is null and ended_at is null;
create index loans_out on loans (due_on) where lent_at is not null and returned_at is null;

create table loan_extensions (
  id uuid primary key,
  loan uuid not null references loans on delete restrict,
  from_on date not null,
  until_on date not null check (until_on > from_on),
  fee integer not null check (fee >= 0),
  who uuid references people on delete set null,
  at timestamptz not null,
  unique (loan, from_on)
);
comment on table loan_extensions is 'Each month added to a loan.';

create table loan_payments (
  id uuid primary key,
  loan uuid not null references loans on delete restrict,
  way text not null check (way in ('card', 'cash', 'bank')),
  amount integer not null check (amount > 0),
  taken_by uuid references people on delete set null,
  at timestamptz not null
);
comment on table loan_payments is 'What was paid at the desk for a loan, written down beside it; not part of the ledger of programmes.';
create index loan_payments_by_loan on loan_payments (loan);

create table loan_letters (
  loan uuid not null references loans on delete restrict,
  on_day date not null,
  kind text not null check (kind in ('soon', 'late')),
  primary key (loan, on_day, kind)
);
comment on table loan_letters is 'Letters before and after the due day, so that the same morning is never told twice.';

create table inspections (
  id uuid primary key,
  instrument uuid not null references instruments on delete restrict,
  loan uuid references loans on delete restrict,
  kind text not null check (kind in ('out', 'in')),
  condition text not null check (condition in ('new', 'good', 'fair', 'worn')),
  missing text[] not null default '{}',
  cleaned boolean not null,
  note text,
  photo uuid references files on delete set null,
  who uuid references people on delete set null,
  at timestamptz not null
);
comment on table inspections is 'What was seen at the counter when an instrument went out and came in. The id comes with the form: pressed twice, it is one.';
comment on column inspections.missing is 'accessories that were not there';
create index inspections_by_instrument on inspections (instrument, at);

create table damages (
  id uuid primary key,
  instrument uuid not null references instruments on delete restrict,
  loan uuid references loans on delete restrict,
  what text not null,
  compensation integer not null default 0 check (compensation >= 0),
  reported_by uuid references people on delete set null,
  at timestamptz not null,
  settled_at timestamptz,
  settled_note text
);
comment on column damages.compensation is 'won the borrower is asked for (변상)';
create index damages_by_instrument on damages (instrument, at);
create index damages_open on damages (at) where settled_at is null and compensation > 0;

create table instrument_care (
  id uuid primary key,
  instrument uuid not null references instruments on delete restrict,
  kind text not null check (kind in ('repair', 'strings', 'hygiene', 'humidity')),
  what text not null,
  cost integer check (cost >= 0),
  begun_at timestamptz not null,
  begun_by uuid references people on delete set null,
  ended_at timestamptz
);
comment on table instrument_care is 'Repairs, new strings, cleaned mouthpieces, humidity. While one is not ended the instrument is not on the shelf.';
create index instrument_care_open on instrument_care (instrument) where ended_at is null;

create table instrument_transfers (
  id uuid primary key,
  instrument uuid not null references instruments on delete restrict,
  from_branch uuid not null references facilities on delete restrict,
  to_branch uuid not null references facilities on delete restrict,
  reason text,
  who uuid references people on delete set null,
  at timestamptz not null,
  check (from_branch <> to_branch)
);
create index instrument_transfers_by_instrument on instrument_transfers (instrument, at);

create table loan_bars (
  loan uuid primary key references loans on delete restrict,
  person uuid not null references people on delete restrict,
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at),
  lifted_at timestamptz
);
comment on table loan_bars is 'Until when somebody who was late too often may not borrow; the loan is the last late one.';
create index loan_bars_by_person on loan_bars (person, until_at);

create table stocktakes (
  id uuid primary key,
  branch uuid not null references facilities on delete restrict,
  begun_at timestamptz not null,
  begun_by uuid references people on delete set null,
  ended_at timestamptz
);
create table stocktake_scans (
  stocktake uuid not null references stocktakes on delete cascade,
  instrument uuid not null references instruments on delete restrict,
  who uuid references people on delete set null,
  at timestamptz not null,
  primary key (stocktake, instrument)
);
comment on table stocktake_scans is 'What was found in its place when a branch counted its instruments; scanned twice, it is found once.';
