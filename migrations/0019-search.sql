create function say_programme_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('naru_programmes', tg_table_schema || ' ' || coalesce(new.id, old.id));
  return null;
end
$$;
create trigger programmes_said_new after insert or delete on programmes
  for each row execute function say_programme_changed();
create trigger programmes_said_changed after update of
  title, about, field, audience, min_age, max_age, grades, facility, organiser, venue, address, dong, instructor, mode,
  fee, fee_text, opens_at, closes_at, starts_on, ends_on, weekdays, start_time, published_at, gone_at on programmes
  for each row execute function say_programme_changed();
comment on function say_programme_changed is 'The index of every process follows what a search reads of a programme; counters of seats are not among it.';
alter table programmes drop column words;
