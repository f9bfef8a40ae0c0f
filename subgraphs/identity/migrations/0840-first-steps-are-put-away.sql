-- The first steps that the portal proposes on the home page; whoever knows them puts them away, on every device at once.
alter table identity.person add column steps_put_away_at timestamptz;
