import type { Caller } from '@vigie/chassis/subgraph';
import { createHash } from 'node:crypto';
import { refusal } from './refusal.ts';

/** What callers may run: anything, or for people only what stands in a list. Programs are bound by their scopes alone. */
export interface AllowedOperations {
  /**
   * @param query text of the request, exactly as it came
   * @throws GraphQLError `OPERATION_NOT_ALLOWED`
   */
  check(caller: Caller, query: unknown): void;
}

/** @param hashes SHA-256 of each text, in hexadecimal */
export function onlyListed(hashes: ReadonlySet<string>): AllowedOperations {
  return {
    check: (caller, query) => {
      if (caller.kind === 'machine') return;
      if (typeof query === 'string' && hashes.has(sha256(query))) return;
      throw refusal('OPERATION_NOT_ALLOWED', 'Only the operations of the portal may be run here.');
    },
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
