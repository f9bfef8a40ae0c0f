import type { Clock } from '@vigie/chassis/clock';
import type { TokenCaller } from '@vigie/chassis/token/caller-token';
import { expect, it, vi } from 'vitest';
import { rememberCallerTokens } from './caller-tokens.ts';

let instant = Date.parse('2026-11-23T08:00:00Z');
const clock: Clock = {
  now: () => new Date(instant),
  today: () => '2026-11-23',
  close: () => Promise.resolve(),
};

/** Numbers each signature, so that a new one can be told from one that was kept. */
function tokens() {
  let count = 0;
  const sign = vi.fn(async (_caller: TokenCaller, subgraph: string) => `${subgraph} ${++count}`);
  return { sign, tokenFor: rememberCallerTokens({ sign }, clock) };
}

const person = (requestId: string, sessionId = 's1') =>
  ({ kind: 'user', subjectId: 'u1', sessionId, requestId }) as const;

it('a token is signed once for many requests of one session to one subgraph', async () => {
  const { sign, tokenFor } = tokens();
  const first = await tokenFor(person('r1'), 'billing');
  expect(await tokenFor(person('r2'), 'billing')).toBe(first);
  expect(sign).toHaveBeenCalledOnce();
});

it('another subgraph, another session and nobody get tokens of their own', async () => {
  const { tokenFor } = tokens();
  const given = await Promise.all([
    tokenFor(person('r'), 'billing'),
    tokenFor(person('r'), 'documents'),
    tokenFor(person('r', 's2'), 'billing'),
    tokenFor({ kind: 'sign-in', requestId: 'r' }, 'billing'),
  ]);
  expect(new Set(given).size).toBe(4);
});

it('after half of its minute a token is signed anew, so that none ends on its way', async () => {
  const { tokenFor } = tokens();
  const first = await tokenFor(person('r'), 'billing');
  instant += 29_000;
  expect(await tokenFor(person('r'), 'billing')).toBe(first);
  instant += 1_000;
  expect(await tokenFor(person('r'), 'billing')).not.toBe(first);
});
