-- Where a row stands changes along the steps that its trigger names, whatever writes it and however late: what has ended
-- does not begin again, and nothing skips a step.
create function appointments.follow_states() returns trigger language plpgsql set search_path = '' as $$
begin
  if not (old.state || ' ' || new.state) = any(tg_argv) then
    raise exception '% of appointments.% does not become %', old.state, tg_table_name, new.state
      using errcode = 'check_violation', constraint = 'states_follow';
  end if;
  return new;
end $$;

create trigger states_follow before update of state on appointments.waiting_place
  for each row when (old.state <> new.state)
  execute function appointments.follow_states('WAITING SERVED', 'WAITING LEFT', 'WAITING OVER');
create trigger states_follow before update of state on appointments.slot_offer
  for each row when (old.state <> new.state)
  execute function appointments.follow_states('OPEN ACCEPTED', 'OPEN DECLINED', 'OPEN LAPSED', 'OPEN TAKEN');
create trigger states_follow before update of state on appointments.replacement
  for each row when (old.state <> new.state)
  execute function appointments.follow_states('PROPOSED CONFIRMED', 'PROPOSED DECLINED', 'PROPOSED WITHDRAWN', 'PROPOSED LAPSED');
create trigger states_follow before update of state on appointments.planning_run
  for each row when (old.state <> new.state)
  execute function appointments.follow_states('WAITING PLANNING', 'PLANNING WRITING', 'WRITING DONE');
create trigger states_follow before update of state on appointments.planning_result
  for each row when (old.state <> new.state)
  execute function appointments.follow_states('PROPOSED WRITTEN', 'PROPOSED OVERTAKEN');

-- A closure is lifted once: half-days that were closed again since belong to another one.
create function appointments.stay_lifted() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'A closure that was lifted stays so'
    using errcode = 'check_violation', constraint = 'lifted_once';
end $$;
create trigger lifted_once before update of lifted_at on appointments.closure
  for each row when (old.lifted_at is not null and new.lifted_at is distinct from old.lifted_at)
  execute function appointments.stay_lifted();
