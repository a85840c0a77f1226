create table charges (
  id uuid primary key default gen_random_uuid(),
  application uuid not null unique references applications on delete restrict,
  programme uuid not null references programmes on delete restrict,
  learner uuid not null references people on delete restrict,
  payer uuid not null references people on delete restrict,
  fee integer not null check (fee >= 0),
  materials integer not null check (materials >= 0),
  percent integer not null check (percent between 0 and 100),
  ground text,
  off integer not null check (off between 0 and fee),
  due integer not null generated always as (fee - off + materials) stored,
  due_at timestamptz not null,
  counts_on date not null,
  made_at timestamptz not null,
  settled_at timestamptz,
  ended_at timestamptz,
  ended_for text check (ended_for in ('learner', 'organiser', 'unpaid', 'moved')),
  kept integer check (kept between 0 and fee - off + materials),
  unique (id, programme),
  check ((ended_at is null) = (ended_for is null) and (ended_at is null) = (kept is null))
);
comment on table charges is 'What a seat costs a learner. It ends when the seat is given back.';
comment on column charges.fee is 'won, before any reduction; materials are never reduced';
comment on column charges.ground is 'sealed: why they pay less; null where they do not, and once it is forgotten';
comment on column charges.off is 'won taken off the fee';
comment on column charges.due_at is 'until when it must be paid; after that the seat goes to the next';
comment on column charges.counts_on is 'the day whose term a reduction counts in';
comment on column charges.settled_at is 'since when it is paid in full; empty again where a payment was reversed';
comment on column charges.kept is 'won the organiser keeps once it has ended; what was paid beyond is given back';
create index charges_by_programme on charges (programme);
create index charges_by_learner on charges (learner);
create index charges_unpaid on charges (due_at) where ended_at is null and settled_at is null;

create table payments (
  id uuid primary key default gen_random_uuid(),
  charge uuid not null references charges on delete restrict,
  way text not null check (way in ('online', 'card', 'cash', 'bank', 'carried')),
  amount integer not null check (amount <> 0),
  reverses uuid unique references payments on delete restrict,
  provider text,
  provider_key text,
  taken_by uuid references people on delete set null,
  note text,
  at timestamptz not null,
  check ((amount < 0) = (reverses is not null)),
  check ((way = 'online') = (provider_key is not null and provider is not null)),
  unique (provider, provider_key)
);
comment on table payments is 'Money that came in. Never changed: a slip is reversed by a row of its own.';
comment on column payments.way is 'online by a provider; card at the terminal and cash at the desk; bank transfer; carried over from the programme somebody was moved from';
comment on column payments.provider_key is 'what the provider calls it: the same confirmation twice is one payment';
create index payments_by_charge on payments (charge);

create table refunds (
  id uuid primary key default gen_random_uuid(),
  charge uuid not null references charges on delete restrict,
  amount integer not null check (amount > 0),
  owed_at timestamptz not null,
  payment uuid references payments on delete restrict,
  way text check (way in ('online', 'card', 'cash', 'bank', 'carried')),
  paid_at timestamptz,
  paid_by uuid references people on delete set null,
  note text,
  check ((paid_at is null) = (way is null))
);
comment on table refunds is 'Money that is owed to somebody, and when and how it was given back.';
comment on column refunds.payment is 'the online payment the provider gives it back on';
create index refunds_by_charge on refunds (charge);
create index refunds_owed on refunds (owed_at) where paid_at is null;

create table checkouts (
  id uuid primary key default gen_random_uuid(),
  charge uuid not null references charges on delete restrict,
  amount integer not null check (amount > 0),
  provider text not null,
  provider_key text,
  begun_at timestamptz not null,
  outcome text check (outcome in ('paid', 'failed', 'wrong-amount')),
  ended_at timestamptz,
  unique (provider, provider_key),
  check ((outcome is null) = (ended_at is null))
);
comment on table checkouts is 'Online payments begun. What a browser or a callback says is not believed: the provider is asked by its key.';
create index checkouts_by_charge on checkouts (charge);

create table ledger (
  id bigint generated always as identity primary key,
  programme uuid not null,
  charge uuid not null,
  what text not null check (what in ('charged', 'reduced', 'paid', 'reversed', 'released', 'owed', 'refunded', 'carried')),
  debit text not null check (debit in ('receivable', 'reduction', 'online', 'card', 'cash', 'bank', 'carried', 'income', 'refund_due')),
  credit text not null check (credit in ('receivable', 'reduction', 'online', 'card', 'cash', 'bank', 'carried', 'income', 'refund_due')),
  amount bigint not null check (amount > 0),
  payment uuid references payments on delete restrict,
  refund uuid references refunds on delete restrict,
  who uuid references people on delete restrict,
  at timestamptz not null,
  foreign key (charge, programme) references charges (id, programme) on delete restrict,
  check (debit <> credit)
);
comment on table ledger is 'Double entry: each row moves an amount from the account it credits to the one it debits, so that the accounts of a programme always sum to zero. Rows are only ever added.';
comment on column ledger.debit is 'receivable: what people still owe; reduction: what was taken off; online, card, cash, bank: where money lies; carried: to or from another programme; income: fees; refund_due: what is owed to people';
create index ledger_by_programme on ledger (programme, id);
create index ledger_by_charge on ledger (charge, id);

create function ledger_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'A row of the ledger is never changed or taken away; add one that reverses it.';
end $$;
create trigger ledger_is_kept before update or delete on ledger for each row execute function ledger_is_kept();
create trigger payments_are_kept before delete on payments for each row execute function ledger_is_kept();
