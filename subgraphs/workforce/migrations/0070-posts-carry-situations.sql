-- A post carries the situations in which everybody who holds it works; confidential ones belong to a person, never to
-- a post.
alter table workforce.job_post
  add column situations text[] not null default '{}',
  add column version integer not null default 1,
  -- Held by nobody any more and offered to nobody; those who left on it still show it.
  add column archived_at timestamptz;
-- The same post is written once, whatever its capitals; a title that was put away may be given again.
drop index workforce.one_post_of_a_title;
create unique index one_post_of_a_title on workforce.job_post (account_id, lower(title)) where archived_at is null;

-- Which post somebody held from which day, in which situations. A period lasts until the next one begins, until its
-- own last day where somebody left and came back, or until the employment ends.
create table workforce.assignment (
  id uuid primary key,
  employee_id uuid not null references workforce.employee,
  account_id uuid not null,
  job_post_id uuid references workforce.job_post,
  -- As the post was called then, also after it was renamed or the person moved to another account.
  title text,
  -- What this person does beside the post, or does not although it belongs to it, each with its reason.
  own_situations jsonb not null default '[]',
  -- The post's situations with the person's own, as they were in force; without the confidential ones.
  situations text[] not null default '{}',
  from_day date not null,
  until_day date check (until_day >= from_day),
  -- Lies ahead: `employee` still tells of the period before.
  announced boolean not null default false,
  -- The last decision made in this period; none while it lies ahead.
  follow_up_id uuid references workforce.follow_up,
  created_at timestamptz not null default clock.now()
);
-- Nobody holds two posts from the same day.
create unique index one_assignment_from_a_day on workforce.assignment (employee_id, from_day);
-- One change of post is announced at a time: another one replaces it.
create unique index one_change_ahead on workforce.assignment (employee_id) where announced;
create index changes_ahead on workforce.assignment (from_day) where announced;
create index assignments_by_post on workforce.assignment (job_post_id);

alter table workforce.confidential_situation
  -- First day from which it was told, for the law counts from there.
  add column since date,
  add column reason text check (char_length(reason) <= 500);

alter table workforce.follow_up
  -- First day on which the same facts may give another decision: an 18th birthday.
  add column review_on date;
create index follow_ups_to_review on workforce.follow_up (review_on) where replaced_at is null and review_on is not null;
create index follow_ups_by_day on workforce.follow_up (decided_on) where replaced_at is null;
create index follow_ups_of_employee on workforce.follow_up (employee_id, created_at);

-- A declaration is compared with everybody born the same day.
create index identities_by_birth on workforce.employee_identity (account_id, birth_date);

-- What is decided anew for the holders of a post whose situations changed, and how far it is.
create table workforce.redecision (
  id uuid primary key,
  account_id uuid not null,
  job_post_id uuid not null references workforce.job_post,
  total integer not null check (total >= 0),
  done integer not null default 0 check (done between 0 and total),
  -- The last holder done, in the order of their identifiers: a job that starts again goes on from there.
  position uuid,
  started_at timestamptz not null default clock.now(),
  finished_at timestamptz
);
create index redecisions_of_post on workforce.redecision (job_post_id, started_at desc);

-- A visit held before a change of post answers for what the change brings.
alter table workforce.visit add column answers_change date;

-- The employments on file begin their history where they began themselves. The owner is under the policies like
-- everybody else, who would show it no row.
alter table workforce.employee no force row level security;
alter table workforce.job_post no force row level security;
alter table workforce.follow_up no force row level security;
alter table workforce.confidential_situation no force row level security;
insert into workforce.assignment
  (id, employee_id, account_id, job_post_id, title, own_situations, situations, from_day, follow_up_id)
select gen_random_uuid(), e.id, e.account_id, e.job_post_id, p.title,
  coalesce((select jsonb_agg(jsonb_build_object('code', code, 'effect', 'ADDED', 'reason', null))
    from unnest(e.situations) as code), '[]'),
  e.situations, e.start_date, f.id
from workforce.employee e
left join workforce.job_post p on p.id = e.job_post_id
left join workforce.follow_up f on f.employee_id = e.id and f.replaced_at is null;
update workforce.confidential_situation c set since = e.start_date
from workforce.employee e where e.id = c.employee_id;
alter table workforce.employee force row level security;
alter table workforce.job_post force row level security;
alter table workforce.follow_up force row level security;
alter table workforce.confidential_situation force row level security;

do $$
declare
  rule record;
begin
  for rule in select * from (values
    ('assignment', 'employees:read', 'employees:write'),
    ('redecision', 'posts:read', 'posts:write')
  ) as rules (name, reading, writing)
  loop
    execute format($ddl$
      alter table workforce.%1$I enable row level security;
      alter table workforce.%1$I force row level security;
      create policy readers on workforce.%1$I for select to vigie_workforce
        using ((select access.everywhere(%2$L)) or account_id = any(array(select access.members(%2$L))));
      create policy writers_insert on workforce.%1$I for insert to vigie_workforce
        with check ((select access.everywhere(%3$L)) or account_id = any(array(select access.members(%3$L))));
      create policy writers_update on workforce.%1$I for update to vigie_workforce
        using ((select access.everywhere(%3$L)) or account_id = any(array(select access.members(%3$L))));
      create policy writers_delete on workforce.%1$I for delete to vigie_workforce
        using ((select access.everywhere(%3$L)) or account_id = any(array(select access.members(%3$L))));
      grant select, insert, update, delete on workforce.%1$I to vigie_workforce;
    $ddl$, rule.name, rule.reading, rule.writing);
  end loop;
end $$;
