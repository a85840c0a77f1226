create table human_books (
  id uuid primary key default gen_random_uuid(),
  person uuid not null unique references people on delete restrict,
  name text not null check (name <> ''),
  headline text not null check (headline <> ''),
  field text not null check (field in ('career', 'arts', 'humanities', 'character', 'expert', 'other')),
  themes text[] not null default '{}',
  career text not null,
  story text not null,
  ask_me text[] not null default '{}',
  readers text[] not null default '{}',
  languages text[] not null default '{ko}',
  ways text[] not null check (ways <@ '{onsite,visit,online}'),
  dong text,
  times jsonb not null default '[]',
  cover uuid references files on delete set null,
  state text not null check (state in ('applied', 'interview', 'committee', 'confirmed', 'paused', 'retired', 'declined', 'withdrawn')),
  applied_at timestamptz not null,
  confirmed_at timestamptz,
  changed_at timestamptz not null,
  check (state not in ('confirmed', 'paused') or confirmed_at is not null)
);
comment on table human_books is 'People who tell of what they know and lived (인물도서). Only confirmed ones are shown and read. How to reach them is never shown.';
comment on column human_books.name is 'the name it is shown under: their own, or one they chose';
comment on column human_books.headline is 'the title of the book, in a line';
comment on column human_books.career is 'what they did and do, in short';
comment on column human_books.ask_me is 'what readers may ask about';
comment on column human_books.readers is 'whom it is told for: bands of age as the catalogue names them';
comment on column human_books.ways is 'onsite: readers come to it at a facility; visit: it goes to an institution; online';
comment on column human_books.times is 'weekdays (0 Monday to 6 Sunday) and minutes from midnight when it can usually be read: [{weekday, from, to}]';
create index human_books_by_state on human_books (state, field);

create table human_book_steps (
  id bigint generated always as identity primary key,
  book uuid not null references human_books on delete cascade,
  state text not null,
  at timestamptz not null,
  who uuid references people on delete set null,
  note text
);
comment on table human_book_steps is 'Each state a Human Book came into, when, by whom, and why.';
create index human_book_steps_by_book on human_book_steps (book, id);

create table human_book_consents (
  book uuid not null references human_books on delete cascade,
  medium text not null check (medium in ('live', 'recorded', 'clip', 'photo')),
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (book, medium, given_at)
);
comment on table human_book_consents is 'What a Human Book agreed to have made of its telling, and when it took that back.';
