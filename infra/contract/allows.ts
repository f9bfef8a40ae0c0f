import type { FieldGuards } from '@vigie/gateway/contract/guard';

/**
 * Whether the gateway lets a field pass for somebody with these scopes.
 * @param scopes null where nobody is signed in
 */
export function allows(guards: FieldGuards, scopes: ReadonlySet<string> | null): boolean {
  if (guards.length === 0) return false;
  return guards.every((guard) => {
    if (guard.level === 'public') return true;
    if (scopes === null) return false;
    if (guard.level === 'authenticated') return true;
    return guard.scopes.some((all) => all.every((scope) => scopes.has(scope)));
  });
}
