import { nextVisits } from '../next-visits/next-visits.ts';
import type { SituationPeriod, VisitHeld, WorkingLife } from '../next-visits/working-life.ts';
import { defaultParameters, type LawParameters } from '../parameters.ts';
import type { SituationCode } from '../situation-code.ts';
import type { VisitKind } from '../visits.ts';

export const today = '2026-11-21';
export const start = '2024-07-01';

/** Somebody born in 1990, on the job since 1 July 2024 in these situations unless said otherwise. */
export function life(
  situations: (SituationCode | SituationPeriod)[],
  visits: VisitHeld[] = [],
  more: Partial<WorkingLife> = {},
): WorkingLife {
  const startDate = more.startDate ?? start;
  return {
    ...{ birthDate: '1990-03-02', sex: 'MALE', contract: 'CDI', startDate, visits, ...more },
    situations: situations.map((each) =>
      typeof each === 'string' ? { situation: each, from: startDate } : each,
    ),
  };
}

/** A situation declared from a day on. */
export function from(situation: SituationCode, day: string, until?: string): SituationPeriod {
  return { situation, from: day, until };
}

/** A visit that took place. */
export function held(kind: VisitKind, day: string, more: Partial<VisitHeld> = {}): VisitHeld {
  return { kind, day, ...more };
}

/** What is owed, mid-career left out: kind and latest day, the most pressing first. */
export function owed(
  worker: WorkingLife,
  day = today,
  parameters: Partial<LawParameters> = {},
): string[] {
  return nextVisits(worker, day, { ...defaultParameters, ...parameters })
    .visits.filter(({ kind }) => kind !== 'MI_CARRIERE')
    .map(({ kind, latest }) => `${kind} ${latest}`);
}

/** The visit of that kind that is owed. */
export function visitOf(worker: WorkingLife, kind: VisitKind, day = today) {
  return nextVisits(worker, day).visits.find((each) => each.kind === kind);
}
