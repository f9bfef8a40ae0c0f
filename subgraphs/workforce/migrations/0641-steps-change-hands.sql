-- Who was given a step of a declaration: one person at a time, until it is given on.
create table workforce.declaration_turn (
  declaration_id uuid not null references workforce.declaration,
  step text not null check (step in ('EMPLOYEES', 'POSTS', 'PREVENTION', 'RECAP')),
  account_id uuid not null,
  owner_id uuid not null,
  given_by uuid,
  given_at timestamptz not null default clock.now(),
  message text check (char_length(message) between 1 and 500),
  primary key (declaration_id, step)
);
alter table workforce.declaration_turn enable row level security;
alter table workforce.declaration_turn force row level security;
do $$
declare name text;
begin
  foreach name in array array['declaration:prepare', 'declaration:validate'] loop
    execute format($ddl$
      create policy %2$I on workforce.declaration_turn to vigie_workforce
        using ((select access.everywhere(%1$L)) or account_id = any(array(select access.members(%1$L))))
        with check ((select access.everywhere(%1$L)) or account_id = any(array(select access.members(%1$L))));
    $ddl$, name, 'writers_by_' || replace(name, ':', '_'));
  end loop;
end $$;
grant select, insert, update, delete on workforce.declaration_turn to vigie_workforce;
