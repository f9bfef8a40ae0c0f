/** Rights that the page's query needs; the caller of the bench holds them and a few more, as a person of HR does. */
export const scopes = [
  'account:read',
  'employees:read',
  'employees:identity',
  'employees:write',
  'posts:read',
  'visits:read',
  'visits:manage',
  'summons:read',
] as const;
