comment on column programmes.draws_at is 'for a draw or a review: when its result is announced';
comment on column programmes.draw_frozen_at is 'when the list of its draw was frozen, or the scoring of its review opened: nobody is entered after that';
comment on column programmes.drawn_at is 'when the result of its draw or its review was announced, kept by enrolment';
comment on column applications.entered_at is 'when it was entered for a draw or a review; null where seats go by order of arrival';
comment on column applications.drawn_at is 'when the result of the draw or the review was told; null while it is awaited';
comment on column applications.reserve is 'place in the reserve list of the draw or the review: those who wait move up in this order';

create table reviews (
  programme uuid primary key references programmes on delete cascade,
  trims boolean not null default false,
  tells boolean not null default false,
  papers text check (length(papers) between 1 and 300)
);
comment on table reviews is 'How the applicants of a programme are reviewed (심사). Without a row nothing was said yet. Steps are in review_steps.';
comment on column reviews.trims is 'with five reviewers or more the highest and the lowest score are left out of the mean';
comment on column reviews.tells is 'each applicant is told their own scores with the decision';
comment on column reviews.papers is 'which papers applicants may add, in words; null where none are taken';

create table review_steps (
  programme uuid not null references programmes on delete cascade,
  step text not null check (step in ('opened', 'confirmed')),
  at timestamptz not null,
  who uuid references people on delete set null,
  primary key (programme, step)
);
comment on table review_steps is 'What was done with a review, when and by whom. Each step happens once.';

create table review_questions (
  id bigint generated always as identity primary key,
  programme uuid not null references programmes on delete cascade,
  question text not null check (length(question) between 1 and 300),
  required boolean not null default true
);
create index review_questions_by_programme on review_questions (programme, id);

create table review_criteria (
  id bigint generated always as identity primary key,
  programme uuid not null references programmes on delete cascade,
  name text not null check (length(name) between 1 and 100),
  most integer not null check (most between 1 and 100),
  weight integer not null default 1 check (weight between 1 and 10)
);
comment on column review_criteria.most is 'the most points a reviewer can give';
comment on column review_criteria.weight is 'points count so many times';
create index review_criteria_by_programme on review_criteria (programme, id);

create table reviewers (
  id bigint generated always as identity primary key,
  programme uuid not null references programmes on delete cascade,
  person uuid not null references people on delete restrict,
  appointed_by uuid references people on delete set null,
  appointed_at timestamptz not null,
  dismissed_by uuid references people on delete set null,
  dismissed_at timestamptz,
  reason text
);
comment on table reviewers is 'Who scores the applicants of a programme (심사위원). Scores of a dismissed reviewer do not count; the reason is shown with the ranking.';
create unique index one_reviewer_per_programme on reviewers (programme, person) where dismissed_at is null;
create index reviewers_by_person on reviewers (person) where dismissed_at is null;

create table review_answers (
  id uuid primary key default gen_random_uuid(),
  programme uuid not null references programmes on delete cascade,
  learner uuid not null references people on delete cascade,
  question bigint not null references review_questions on delete cascade,
  answer text not null,
  answered_at timestamptz not null,
  unique (learner, question)
);
comment on table review_answers is 'What applicants answered, kept before the application itself and until the days after the announcement have passed.';
comment on column review_answers.answer is 'sealed';
create index review_answers_by_programme on review_answers (programme, learner);

create table review_papers (
  id uuid primary key default gen_random_uuid(),
  programme uuid not null references programmes on delete cascade,
  learner uuid not null references people on delete cascade,
  name text not null,
  type text not null,
  size integer not null check (size between 1 and 10000000),
  content text not null,
  added_at timestamptz not null
);
comment on table review_papers is 'Papers of applicants for a review, kept as long as their answers.';
comment on column review_papers.name is 'of the file; sealed';
comment on column review_papers.content is 'the file in base64; sealed';
create index review_papers_by_programme on review_papers (programme, learner);

create table review_sheets (
  id uuid primary key default gen_random_uuid(),
  application uuid not null references applications on delete cascade,
  reviewer uuid not null references people on delete restrict,
  scored_at timestamptz,
  comment text,
  recused_at timestamptz,
  reason text,
  unique (application, reviewer),
  check (num_nonnulls(scored_at, recused_at) = 1)
);
comment on table review_sheets is 'What a reviewer gave an applicant, or that they stepped aside (제척) and why.';
comment on column review_sheets.comment is 'sealed';
comment on column review_sheets.reason is 'why they stepped aside; sealed';

create table review_scores (
  application uuid not null,
  reviewer uuid not null,
  criterion bigint not null references review_criteria on delete restrict,
  points integer not null check (points >= 0),
  primary key (application, reviewer, criterion),
  foreign key (application, reviewer) references review_sheets (application, reviewer) on delete cascade
);

create table review_overrides (
  id bigint generated always as identity primary key,
  programme uuid not null references programmes on delete cascade,
  application uuid not null references applications on delete cascade,
  outcome text not null check (outcome in ('chosen', 'refused', 'ranked')),
  reason text not null check (length(reason) between 1 and 300),
  at timestamptz not null,
  who uuid references people on delete set null
);
comment on table review_overrides is 'Places set by hand before the decision. The last row of an application counts; ranked takes the ones before back.';
create index review_overrides_by_programme on review_overrides (programme, id);

create table review_interviews (
  application uuid primary key references applications on delete cascade,
  at timestamptz not null,
  place text not null check (length(place) between 1 and 200),
  set_by uuid references people on delete set null,
  set_at timestamptz not null
);

create table review_results (
  application uuid primary key references applications on delete cascade,
  place integer not null check (place >= 1),
  points integer not null,
  reviewers integer not null check (reviewers >= 0),
  outcome text not null check (outcome in ('chosen', 'reserve', 'unchosen')),
  reserve integer check (reserve >= 1)
);
comment on table review_results is 'The ranking as it was decided. The score is points divided by reviewers.';
comment on column review_results.points is 'weighted points of the reviewers that counted, added up';
