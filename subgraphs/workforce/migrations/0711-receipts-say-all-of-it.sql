-- What a receipt proves is whole: the answers about prevention as they stood when it was signed (D4622-22), and how many
-- of each post work for other employers, too (D4624-65).
alter table workforce.declaration_receipt
  add column risk_assessment_on date,
  -- Null in receipts that were given before it was kept.
  add column council text check (council in ('CONSULTED', 'NOT_YET', 'NO_COUNCIL')),
  add column has_prevention_officer boolean,
  add constraint answers_are_kept_together check ((council is null) = (has_prevention_officer is null));
alter table workforce.declared_post
  add column several_employers integer not null default 0,
  add constraint several_are_holders check (several_employers between 0 and holders);

alter table workforce.declaration no force row level security;
alter table workforce.declaration_prevention no force row level security;
alter table workforce.declaration_receipt no force row level security;
alter table workforce.declared_post no force row level security;
alter table workforce.declared_person no force row level security;
-- The answers to a declaration that is validated are those that were signed: nothing of it changes until it is corrected.
update workforce.declaration_receipt r
set risk_assessment_on = p.risk_assessment_on, council = p.council, has_prevention_officer = p.has_prevention_officer
from workforce.declaration d
join workforce.declaration_prevention p on p.declaration_id = d.id
where d.id = r.declaration_id and d.state = 'VALIDATED' and d.receipts = r.version;
update workforce.declared_post p
set several_employers = c.several
from (
  select declaration_id, version, title, profile, situations, count(*)::int as several
  from workforce.declared_person where several_employers
  group by declaration_id, version, title, profile, situations
) as c
where (c.declaration_id, c.version, c.profile, c.situations) = (p.declaration_id, p.version, p.profile, p.situations)
  and c.title is not distinct from p.title;
alter table workforce.declaration force row level security;
alter table workforce.declaration_prevention force row level security;
alter table workforce.declaration_receipt force row level security;
alter table workforce.declared_post force row level security;
alter table workforce.declared_person force row level security;
