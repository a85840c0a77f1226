create table asides (
  id uuid primary key,
  model uuid not null references instrument_models on delete restrict,
  what text not null,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  asked_at timestamptz not null,
  asked_by uuid references people on delete set null,
  held_until timestamptz,
  kept_at timestamptz,
  released_at timestamptz,
  check (held_until is not null or kept_at is not null)
);
comment on table asides is 'Instruments set aside for a class of the house. The id comes from whoever asks, so that asking twice sets them aside once.';
comment on column asides.what is 'what the counter reads: the class they are for';
comment on column asides.from_on is 'from when the class uses them; they are off the shelf from asking on';
comment on column asides.held_until is 'until when they are kept for a class that is not certain yet';
create index asides_open on asides (until_on) where released_at is null;

create table aside_items (
  aside uuid not null references asides on delete cascade,
  instrument uuid not null references instruments on delete restrict,
  released_at timestamptz,
  primary key (aside, instrument)
);
create unique index one_class_an_instrument on aside_items (instrument) where released_at is null;

-- The last word between the two: promised or out to somebody, or set aside for a class, never both. Each waits for the other at the instrument's row.
create function one_promise_an_instrument() returns trigger language plpgsql as $$
declare
  other text := case tg_table_name when 'loans' then 'aside_items' else 'loans' end;
  is_open text := case tg_table_name when 'loans' then 'released_at is null' else 'returned_at is null and ended_at is null' end;
  promised boolean;
begin
  execute format('select true from %I.instruments where id = $1 for no key update', tg_table_schema) using new.instrument;
  execute format('select exists (select from %I.%I where instrument = $1 and %s)', tg_table_schema, other, is_open)
    into promised using new.instrument;
  if promised then
    raise unique_violation using message = 'This instrument is promised already.', constraint = 'one_promise_an_instrument';
  end if;
  return new;
end
$$;
create trigger one_promise_an_instrument before insert or update of instrument, returned_at, ended_at on loans
  for each row when (new.instrument is not null and new.returned_at is null and new.ended_at is null)
  execute function one_promise_an_instrument();
create trigger one_promise_an_instrument before insert or update of instrument, released_at on aside_items
  for each row when (new.released_at is null)
  execute function one_promise_an_instrument();

alter table instrument_transfers
  add loan uuid references loans on delete restrict,
  add sent_at timestamptz,
  add sent_by uuid references people on delete set null,
  add arrived_at timestamptz,
  add arrived_by uuid references people on delete set null,
  add cancelled_at timestamptz,
  add check (arrived_at is null or sent_at is not null),
  add check (cancelled_at is null or arrived_at is null);
update instrument_transfers set sent_at = at, sent_by = who, arrived_at = at, arrived_by = who;
comment on table instrument_transfers is 'Instruments on their way from branch to branch: asked for, sent, arrived.';
comment on column instrument_transfers.loan is 'the wish it is brought for, where there is one';
create unique index one_way_an_instrument on instrument_transfers (instrument)
  where arrived_at is null and cancelled_at is null;

alter table loans add elsewhere boolean not null default false;
comment on column loans.elsewhere is 'who waits would also take one of another branch';

alter table loan_bars
  add lifted_by uuid references people on delete set null,
  add lifted_for text,
  add check ((lifted_at is null) = (lifted_for is null));

alter table instrument_models
  add photo uuid references files on delete set null,
  add photo_alt text;
alter table instruments
  add photo uuid references files on delete set null,
  add photo_alt text;
alter table damages add photo uuid references files on delete set null;
create table donation_photos (
  file uuid primary key references files on delete cascade,
  donation uuid not null references instrument_donations on delete cascade
);
create index donation_photos_by_donation on donation_photos (donation);
