import type { Caller } from '@vigie/chassis/subgraph';
import { LRUCache } from 'lru-cache';
import { Budget } from './budget.ts';
import { callerAddress } from './caller-address.ts';

/** Units a minute that one caller of a kind may spend. */
export interface QuotaSettings {
  /** One person of a member, a firm or the service. */
  people: number;
  /** One machine client, unless something else was agreed with it. */
  machines: number;
  /** One client address that is not signed in: behind the portal's, everybody who signs in through it. */
  nobody: number;
}

/** Budgets of all callers. */
export interface Quota {
  /**
   * @param address of the client's end of the connection
   * @param agreed units a minute of this caller alone
   */
  budgetOf(caller: Caller, address: string | undefined, agreed?: number | null): Budget;
}

/** Callers of a kind that are remembered; whoever is forgotten starts with a full budget. */
const capacity = 20_000;

/** Keeps the budgets in this process: each gateway grants its own. */
export function openQuota(
  settings: QuotaSettings,
  elapsed: () => number = () => performance.now(),
): Quota {
  // Apart, so that a flood of strangers cannot make the budget of a known caller be forgotten.
  const people = budgets(settings.people, elapsed);
  const machines = budgets(settings.machines, elapsed);
  const strangers = budgets(settings.nobody, elapsed);
  return {
    budgetOf: (caller, address, agreed) => {
      if (caller.kind === 'sign-in') return strangers(callerAddress(address));
      const budget = (caller.kind === 'machine' ? machines : people)(caller.subjectId);
      if (caller.kind === 'machine') budget.grant(agreed ?? settings.machines);
      return budget;
    },
  };
}

function budgets(perMinute: number, elapsed: () => number): (key: string) => Budget {
  const known = new LRUCache<string, Budget>({ max: capacity });
  return (key) => {
    const existing = known.get(key);
    if (existing) return existing;
    const made = new Budget(perMinute, elapsed);
    known.set(key, made);
    return made;
  };
}
