-- The parts of a mandate, and the roles of the service's staff. `src/role/` names them in French.
insert into access.role_scope (role, scope)
select role, unnest(scopes) from (values
  ('mandate-company', array['account:read', 'account:write']),
  ('mandate-staff', array['account:read', 'employees:read', 'employees:identity', 'employees:write', 'posts:read',
    'posts:write', 'nir:write', 'absences:write']),
  ('mandate-declaration', array['account:read', 'employees:read', 'employees:identity', 'posts:read',
    'declaration:prepare', 'declaration:fee']),
  ('mandate-validation', array['account:read', 'declaration:validate']),
  ('mandate-visits', array['account:read', 'employees:read', 'employees:identity', 'visits:read', 'visits:request',
    'summons:read']),
  ('mandate-invoices', array['account:read', 'invoices:read']),
  ('staff-planner', array['account:read', 'employees:read', 'employees:identity', 'posts:read', 'absences:read',
    'visits:read', 'visits:request', 'visits:manage', 'summons:read', 'planning:manage']),
  ('staff-billing', array['account:read', 'declaration:fee', 'invoices:read', 'invoices:pay', 'billing:manage']),
  ('staff-prevention', array['account:read', 'employees:read', 'employees:identity', 'posts:read', 'posts:write',
    'prevention:read', 'prevention:write', 'statistics:read']),
  ('staff-settings', array['account:read', 'settings:write']),
  ('staff-supervisor', array['account:read', 'account:write', 'users:manage', 'access:repair', 'members:manage',
    'members:view', 'staff:manage', 'clients:manage', 'journal:read']),
  ('staff-assistant', array['users:manage', 'access:repair', 'members:view'])
) as matrix (role, scopes);
