-- The rights matrix. `src/role/roles.ts` names the roles in French; a test holds the two lists equal.
insert into access.role_scope (role, scope)
select role, unnest(scopes) from (values
  ('administrator', array['users:manage', 'account:read', 'account:write', 'employees:read', 'employees:identity',
    'employees:write', 'employees:confidential', 'posts:read', 'posts:write', 'nir:write', 'absences:read',
    'absences:write', 'absences:cause', 'declaration:prepare', 'declaration:validate', 'declaration:fee',
    'visits:read', 'visits:request', 'visits:manage', 'summons:read', 'certificates:read', 'invoices:read',
    'invoices:pay', 'prevention:read', 'prevention:write', 'statistics:read', 'journal:read']),
  ('hr', array['account:read', 'employees:read', 'employees:identity', 'employees:write', 'employees:confidential',
    'posts:read', 'posts:write', 'nir:write', 'absences:read', 'absences:write', 'absences:cause',
    'declaration:prepare', 'visits:read', 'visits:request', 'visits:manage', 'summons:read', 'certificates:read',
    'prevention:read', 'statistics:read']),
  ('summons', array['account:read', 'employees:read', 'employees:identity', 'absences:read', 'absences:write',
    'absences:cause', 'visits:read', 'visits:request', 'visits:manage', 'summons:read', 'certificates:read']),
  ('declaration', array['account:read', 'account:write', 'employees:read', 'employees:identity', 'employees:write',
    'posts:read', 'posts:write', 'nir:write', 'declaration:prepare', 'declaration:validate', 'declaration:fee',
    'visits:read', 'summons:read', 'invoices:read']),
  ('billing', array['account:read', 'declaration:fee', 'invoices:read', 'invoices:pay']),
  ('prevention', array['account:read', 'employees:read', 'employees:identity', 'posts:read', 'posts:write',
    'prevention:read', 'prevention:write', 'statistics:read']),
  ('accountant', array['account:read', 'account:write', 'employees:read', 'employees:identity', 'employees:write',
    'posts:read', 'posts:write', 'nir:write', 'absences:write', 'declaration:prepare', 'declaration:fee',
    'visits:read', 'visits:request', 'summons:read', 'invoices:read']),
  ('reader', array['account:read', 'employees:read', 'employees:identity', 'posts:read', 'visits:read',
    'summons:read', 'prevention:read']),
  ('staff-assistant', array['account:read', 'account:write', 'employees:read', 'employees:identity',
    'employees:write', 'posts:read', 'posts:write', 'nir:write', 'absences:read', 'absences:write', 'visits:read',
    'visits:request', 'visits:manage', 'summons:read', 'invoices:read'])
) as matrix (role, scopes);
