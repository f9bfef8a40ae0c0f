import type { VisitKind } from '../../visit/table.ts';

/** What the follow-up of an employee adds to the weight of their visits. */
export type Profile = 'SI' | 'SIA' | 'SIR';

const hires: Record<Profile, number> = { SI: 4, SIA: 8, SIR: 10 };
const periodic: Record<Profile, number> = { SI: 2, SIA: 3, SIR: 6 };

/** Once the legal date has passed, every further day is a breach; every thirty of them count as the first did. */
const overdue = { factor: 0.5, days: 30 };

/**
 * How much a visit counts when slots are short: hires and returns before examinations, SIR before SIA before SI. It grows
 * with each month beyond the legal date: else who is late already would make room for whoever is not, for ever.
 * @param daysOverdue days since the legal date; 0 or less when it lies ahead
 */
export function weightOf(kind: VisitKind, profile: Profile, daysOverdue: number): number {
  const months = daysOverdue > 0 ? 1 + Math.floor(daysOverdue / overdue.days) : 0;
  return (1 + overdue.factor * months) * ownWeight(kind, profile);
}

function ownWeight(kind: VisitKind, profile: Profile): number {
  if (kind === 'REPRISE') return 8;
  if (kind === 'VI') return 5;
  return isHire(kind) ? hires[profile] : periodic[profile];
}

/**
 * Days to the legal date within which what is reserved is for a hire or a return. Who has longer finds another slot, or
 * takes one that opens: in simulated half-years such hires had taken what returns then lacked.
 * @param reserveDays days before a half-day on which its reserve opens to all
 */
export function pressingDays(reserveDays: number): number {
  return 3 * reserveDays;
}

/** Visits known a few days before they are due only. */
export function isUrgent(kind: VisitKind): boolean {
  return kind === 'REPRISE' || isHire(kind);
}

function isHire(kind: VisitKind): boolean {
  return kind === 'VIP_INIT' || kind === 'EMA_INIT';
}
