import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import type { MachineClientRefusal } from '../generated/resolvers.ts';

/** A program after a command, with the secret that was drawn for it. */
export interface WithSecret {
  id: string | null;
  secret: string | null;
  refusals: MachineClientRefusal[];
}

/**
 * Keeps a secret beside the result of a command: what a command returns is remembered under its idempotency key, and a
 * secret may be remembered nowhere. The same call again is answered without it.
 */
export async function toldOnce(
  command: (
    tell: (secret: string) => void,
  ) => Promise<Outcome<{ id: string }, MachineClientRefusal>>,
): Promise<WithSecret> {
  let secret: string | null = null;
  const outcome = await command((drawn) => {
    secret = drawn;
  });
  return isRefused(outcome)
    ? { id: null, secret: null, refusals: outcome.refusals }
    : { id: outcome.done.id, secret, refusals: [] };
}
