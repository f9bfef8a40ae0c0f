import { mandateRoles } from '../role/mandate-roles.ts';
import { rights, type Right } from '../role/rights.ts';

/** A right that a program can be given. */
export interface ProgramScope extends Right {
  /** Shows who somebody is; without it a program gets figures. */
  identifying: boolean;
  /** Changes something. */
  writing: boolean;
  /** A mandate of a firm can open it. */
  forFirms: boolean;
}

/**
 * For people only: who may enter, the journal of what they did, confidential situations and causes, medical papers, and
 * what somebody signs for.
 */
const peopleOnly = [
  'users:manage',
  'journal:read',
  'employees:confidential',
  'absences:cause',
  'certificates:read',
  'declaration:validate',
  'invoices:pay',
];

const identifying = ['employees:identity', 'summons:read', 'nir:write'];

const entrusted = new Set(mandateRoles.flatMap(({ scopes }) => scopes));

/** For programs only: the one that carries its mails learns first what became of them. */
const carrying: Right = {
  scope: 'deliveries:record',
  label: 'Signaler ce que sont devenus les messages envoyés',
  matter: 'Messages',
};

/** In the order in which people see them. */
export const programScopes: readonly ProgramScope[] = [...rights, carrying]
  .filter(({ scope }) => !peopleOnly.includes(scope))
  .map((right) => ({
    ...right,
    identifying: identifying.includes(right.scope),
    writing: !/:(read|identity|fee)$/.test(right.scope),
    forFirms: entrusted.has(right.scope),
  }));

const known = new Map(programScopes.map((each) => [each.scope, each]));

/** What is known of a right; those of the portal's own programs have no words but their code. */
export function scopeOf(scope: string): ProgramScope {
  const unknown = { scope, label: scope, matter: 'Portail' };
  return known.get(scope) ?? { ...unknown, identifying: false, writing: false, forFirms: false };
}

/** Rights in the order in which people see them, each once. */
export function inOrder(scopes: readonly string[]): string[] {
  const asked = new Set(scopes);
  return [...programScopes.map(({ scope }) => scope).filter((one) => asked.delete(one)), ...asked];
}
