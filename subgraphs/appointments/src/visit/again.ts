import type { ActorTransaction } from '@vigie/chassis/database';
import { addDueVisit } from './reconcile.ts';
import type { VisitRow } from './table.ts';

/**
 * The duty does not end with the appointment (the law moves no date): the same visit is due, on another day.
 * @param queue of several given up together each looks for a slot after the one before
 * @returns the identifier of the visit that is due
 */
export async function fallDueAgain(
  tx: ActorTransaction,
  given: VisitRow,
  queue?: string,
): Promise<string> {
  const { kind, absenceId, earliestDate, latestDate, performers, excludedDays, day } = given;
  const { employeeId, accountId, answersChange, ownLatestDate, certificates, asked, undisclosed } =
    given;
  const { promised } = given;
  return addDueVisit(
    tx,
    { employeeId, accountId },
    {
      kind,
      ...(absenceId && { absenceId }),
      earliestDate,
      latestDate,
      performers,
      ...{ answersChange, ownLatestDate, certificates, asked, undisclosed, promised },
      excludedDays: day ? [...excludedDays, day] : excludedDays,
    },
    queue,
  );
}
