import { inject } from 'vitest';
import type { StackAddresses } from './stack-server.ts';

/** The running stack that belongs to this worker alone. */
export function ownStack(): StackAddresses {
  const stacks = inject('stacks');
  const own = stacks[Number(process.env['VITEST_POOL_ID']) - 1];
  if (!own) throw new Error(`${stacks.length} stacks run, and this worker has none of them`);
  return own;
}
