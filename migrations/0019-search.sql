create function say_programmes_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('naru_programmes', tg_table_schema || ' ' || coalesce(new.id, old.id));
  return null;
end
$$;
create trigger programmes_said_new after insert or delete on programmes
  for each row execute function say_programmes_changed();
create trigger programmes_said_changed after update of
  title, about, field, audience, facility, organiser, venue, address, dong, instructor, materials, standard, published_at, gone_at on programmes
  for each row execute function say_programmes_changed();
