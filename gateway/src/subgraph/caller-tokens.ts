import type { Clock } from '@vigie/chassis/clock';
import type { Caller } from '@vigie/chassis/subgraph';
import { lifetime, type CallerTokenSigner } from '@vigie/chassis/token/caller-token';
import { LRUCache } from 'lru-cache';

/** Gives the token that tells a subgraph who calls. */
export type CallerTokens = (caller: Caller, subgraph: string) => Promise<string>;

/** Tokens remembered at most: one per caller and subgraph. */
const capacity = 50_000;

/**
 * Signs a token once and shows it during half of its minute: to sign for every question would cost more than the
 * question itself.
 */
export function rememberCallerTokens(signer: CallerTokenSigner, clock: Clock): CallerTokens {
  const remembered = new LRUCache<string, { token: Promise<string>; until: number }>({
    max: capacity,
  });
  return (caller, subgraph) => {
    const key = `${subgraph} ${identityOf(caller)}`;
    const now = clock.now().getTime();
    const known = remembered.get(key);
    if (known && now < known.until) return known.token;
    const token = signer.sign(caller, subgraph);
    remembered.set(key, { token, until: now + (lifetime / 2) * 1000 });
    return token;
  };
}

function identityOf(caller: Caller): string {
  if (caller.kind === 'sign-in') return caller.kind;
  return `${caller.kind} ${caller.subjectId} ${caller.sessionId}`;
}
