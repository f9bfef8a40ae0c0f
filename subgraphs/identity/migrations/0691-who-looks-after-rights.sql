-- Requests of people about what is held of them (GDPR, articles 15 to 18) go to somebody of the service.
insert into access.role_scope (role, scope)
select 'staff-privacy', unnest(array['account:read', 'employees:read', 'employees:identity', 'privacy:manage']);
