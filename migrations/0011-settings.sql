-- What is decided about completions and draws is said by policies now, and nowhere else.
delete from settings where key in ('policy', 'draw');
update policies set says = jsonb_set(says, '{draw}', '{"months": 6, "most": 3, "priority_lots": 0}'::jsonb || (says -> 'draw')) where says ? 'draw';
-- What nobody ever decided otherwise is not a decision.
delete from policies where says = '{"completion": {"percent": 80, "excused": "apart"}}';

alter table policies add column said_at timestamptz not null default now();
update policies set said_at = from_at;
comment on table policies is 'How things are given out: each row is what one level says from a moment on, part by part. Rows are never changed, so the past keeps its rules.';
comment on column policies.says is 'parts of the policy by name, each as it is from then on; null: as the level above again';
comment on column policies.said_at is 'when it was said; it holds from from_at, which is never earlier';
