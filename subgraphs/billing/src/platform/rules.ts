import type { DepositStatus } from './table.ts';

/** How far along the way a status stands: of two that are told of the same instant, the further one counts. */
const order: Record<DepositStatus, number> = {
  ...{ DEPOSITED: 1, RECEIVED: 2, REJECTED: 3 },
  ...{ APPROVED: 4, REFUSED: 5, PAID: 6 },
};

export interface Told {
  status: DepositStatus;
  at: Date;
  reason: string | null;
}

/** What holds of everything that was told, whatever order it came in: the latest by its own instant. */
export function currentOf(told: readonly Told[]): Told | null {
  return told.reduce<Told | null>(
    (last, each) => (last === null || isLater(each, last) ? each : last),
    null,
  );
}

function isLater(one: Told, other: Told): boolean {
  const apart = one.at.getTime() - other.at.getTime();
  return apart === 0 ? order[one.status] > order[other.status] : apart > 0;
}
