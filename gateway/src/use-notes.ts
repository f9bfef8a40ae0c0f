import type { Clock } from '@vigie/chassis/clock';
import { LRUCache } from 'lru-cache';
import type { Sql } from 'postgres';

/** Milliseconds within which the use of a program is noted once. */
const interval = 60_000;

/** Programs whose last note is remembered; whoever is forgotten is noted once more. */
const capacity = 10_000;

/**
 * Notes beside the request that a program is there: nobody waits for it, and what cannot be noted is noted the next
 * time.
 */
export function openUseNotes(client: Sql, clock: Clock): (program: string) => void {
  const noted = new LRUCache<string, number>({ max: capacity });
  return (program) => {
    const now = clock.now().getTime();
    const last = noted.get(program);
    if (last !== undefined && Math.abs(now - last) < interval) return;
    noted.set(program, now);
    client`select access.note_use(${program})`.catch(() => noted.delete(program));
  };
}
