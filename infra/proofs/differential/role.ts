import { roles } from '@vigie/identity/role/roles';

/** Somebody who asks: a set of scopes, or nobody. */
export interface Role {
  name: string;
  kind: 'user' | 'machine';
  /** Null for nobody. */
  scopes: ReadonlySet<string> | null;
}

const user = (name: string, scopes: readonly string[]): Role => ({
  name,
  kind: 'user',
  scopes: new Set(scopes),
});

const nobody: Role = { name: 'nobody', kind: 'user', scopes: null };

const ofHouse = (code: string): Role =>
  user(code, roles.find((role) => role.code === code)?.scopes ?? []);

/** Five callers of the product's own contract; the machine holds every scope that any role gives. */
export const houseRoles: readonly Role[] = [
  nobody,
  ofHouse('billing'),
  ofHouse('prevention'),
  ofHouse('summons'),
  {
    name: 'machine',
    kind: 'machine',
    scopes: new Set([
      ...roles.flatMap(({ scopes }) => scopes),
      'deliveries:record',
      'notifications:deliver',
      'incidents:write',
    ]),
  },
];

/** Five callers of the fixture. */
export const fixtureRoles: readonly Role[] = [
  nobody,
  user('guest', []),
  user('reader', ['works:read', 'loans:read', 'loans:write', 'reviews:write']),
  user('curator', ['works:read', 'works:write', 'works:details', 'people:read', 'reviews:read']),
  {
    name: 'machine',
    kind: 'machine',
    scopes: new Set([
      ...['works:read', 'works:write', 'works:details', 'works:codes', 'works:notes'],
      ...['people:read', 'loans:read', 'loans:write', 'reviews:read', 'reviews:write'],
      'vault:read',
    ]),
  },
];
