-- Who answers for what the portal publishes and who hosts it, as its legal notice must name them; empty until the service says so.
alter table identity.service
  add column publication_director text not null default '' check (length(publication_director) <= 200),
  add column host text not null default '' check (length(host) <= 200);
