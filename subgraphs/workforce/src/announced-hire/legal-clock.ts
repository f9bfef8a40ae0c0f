import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { publish } from '@vigie/chassis/outbox';
import { decisionFor } from '../employee/settle.ts';
import type { FollowUpRow } from '../follow-up/table.ts';
import { asEmployeeFacts, factsOnFile, type HireFacts } from './facts.ts';
import type { AnnouncementRow, HireRow } from './table.ts';

/**
 * What the law gives with the announced facts, situations apart: the clock of the first visit runs from the start date.
 * Nobody's confirmation is asked, so that none can be late.
 */
export function followUpOf(facts: HireFacts, today: CivilDate): FollowUpRow {
  return decisionFor(asEmployeeFacts(facts), [], today).row;
}

/** Latest day of the first visit that a decision asks for; null where actions of prevention replace it. */
export function visitDueBy({ firstVisit }: FollowUpRow): CivilDate | null {
  return firstVisit.required === false ? null : firstVisit.latestDate;
}

/**
 * Tells the others that a visit is owed under the hire, or is not any more. To them an announced hire is an employment
 * like any other: whoever is confirmed goes on under the same id, with the appointment that was found meanwhile.
 * @param goesOnAs employee on file whose visits those of the hire become
 */
export async function tellOfVisit(
  tx: ActorTransaction,
  row: HireRow,
  today: CivilDate,
  goesOnAs?: string,
): Promise<void> {
  const { hire } = row;
  const { firstName, lastName, usedName } = factsOnFile(row);
  const { id, accountId, version, startDate, followUp } = hire;
  const { firstVisit, profile } = followUp;
  await publish(tx, {
    type: 'employee.changed',
    key: id,
    accountId,
    payload: {
      ...{ employeeId: id, accountId, version, firstName, lastName, usedName, startDate, profile },
      leftOn: isOwed(hire) ? null : addDays(today, -1),
      firstVisit:
        firstVisit.required === false
          ? null
          : {
              kind: firstVisit.kind,
              latestDate: firstVisit.latestDate ?? startDate,
              performers: firstVisit.performers,
            },
      beforeChange: null,
      ...(goesOnAs === undefined ? {} : { goesOnAs }),
    },
  });
}

function isOwed({ visitDueBy: due }: AnnouncementRow): boolean {
  return due !== null;
}
