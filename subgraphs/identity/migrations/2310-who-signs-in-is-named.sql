-- Whoever signs in is known by the end of it only: the session that is opened names its holder, and so does its note.
create or replace function access.settle_author() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.action = 'session.opened' and new.details ->> 'user' is not null then
    new.actor_kind := new.details ->> 'kind';
    new.actor_id := (new.details ->> 'user')::uuid;
    new.device := new.target_id::text;
  end if;
  new.author := case
    when new.actor_kind = 'staff' then 'STAFF'
    when new.actor_kind = 'machine' then 'PROGRAM'
    when new.actor_kind = 'user' then case
      when exists (select from identity.person p where p.id = new.actor_id and p.firm_id is not null)
        and not exists (select from identity.account_user u
          where u.person_id = new.actor_id and u.account_id = new.account_id) then 'FIRM'
      else 'EMPLOYER' end
    else 'AUTOMATIC' end;
  -- The relay brings the session where the browser is to stand.
  new.device := (select s.device from identity.session s where s.id = new.device::uuid);
  return new;
end $$;

-- What somebody did, the latest first: most rows of a service are nobody's.
create index journal_of_acts on identity.journal (at desc, position desc) where author <> 'AUTOMATIC';
