import type { GatewayContext } from '../context.ts';

/** One text for equal sets of scopes: what was decided for one caller holds for all with the same rights. */
export type RightsKey = string;

const keys = new WeakMap<ReadonlySet<string>, RightsKey>();

/** Rules ask for the scopes and the kind of caller and for nothing else. */
export function rightsKeyOf({ scopes, caller }: GatewayContext): RightsKey {
  if (scopes === null) return 'nobody';
  const known = keys.get(scopes);
  const key = known ?? [...scopes].sort().join(' ');
  if (known === undefined) keys.set(scopes, key);
  return caller.kind === 'machine' ? `machine ${key}` : key;
}
