import type { CivilDate } from '@vigie/chassis/civil-date';
import type { VisitKind } from '@vigie/law/visits';
import type { Decision } from '../follow-up/decide.ts';
import type { FollowUpProfile } from '../generated/resolvers.ts';
import { visitEffects, type Effect, type VisitEffect } from './effects.ts';
import { decisionThen, type Standing } from './force.ts';
import { lifeOf } from './life.ts';
import { recordThen, withoutAhead } from './preview.ts';

/** Employees whose profile would change in the same way. */
export interface ProfileChange {
  from: FollowUpProfile;
  to: FollowUpProfile;
  employees: number;
}

/** Employees for whom the same becomes of the same visit. */
export interface VisitCount {
  effect: Effect;
  kind: VisitKind;
  label: string;
  employees: number;
}

/** What a change brings to many, in figures. */
export interface Tallied {
  /** Those whose profile or visits change. */
  changing: number;
  profiles: ProfileChange[];
  visits: VisitCount[];
}

/** Counts what happens to whom. */
export class Tally {
  readonly #profiles = new Map<string, ProfileChange>();
  readonly #visits = new Map<string, VisitCount>();
  #changing = 0;

  /** Counts what a post, or what it carries, brings to one person; tells what the law gives then. */
  change(standing: Standing, today: CivilDate): Decision {
    const { record, fromDay } = standing;
    const decision = decisionThen(standing, today);
    const { profile: to } = decision.law;
    const { profile: from } = record.employment;
    const before = lifeOf(withoutAhead(record));
    const effects = visitEffects(before, lifeOf(recordThen(standing)), fromDay, today);
    if (from !== to) count(this.#profiles, `${from} ${to}`, { from, to });
    this.#add(from !== to, effects);
    return decision;
  }

  /** Counts visits that one person owes because of what happens. */
  owe(effects: readonly VisitEffect[]): void {
    this.#add(false, effects);
  }

  result(): Tallied {
    return {
      changing: this.#changing,
      profiles: mostFirst(this.#profiles),
      visits: mostFirst(this.#visits),
    };
  }

  #add(profileChanges: boolean, effects: readonly VisitEffect[]): void {
    if (profileChanges || effects.length > 0) this.#changing += 1;
    for (const { effect, kind, label } of effects) {
      count(this.#visits, `${effect} ${kind}`, { effect, kind, label });
    }
  }
}

function count<Row extends { employees: number }>(
  counts: Map<string, Row>,
  key: string,
  what: Omit<Row, 'employees'>,
): void {
  const employees = (counts.get(key)?.employees ?? 0) + 1;
  counts.set(key, { ...what, employees } as Row);
}

function mostFirst<Row extends { employees: number }>(counts: Map<string, Row>): Row[] {
  return [...counts.values()].sort((one, other) => other.employees - one.employees);
}
