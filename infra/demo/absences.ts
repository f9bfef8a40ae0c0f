import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { writeAbsence } from '@vigie/workforce/seed';
import { absences } from './cast/absences.ts';
import type { SeededAccount } from './identity.ts';
import type { SeededEmployee } from './staff.ts';

/** Writes the absences of the cast. @throws for somebody whom the cast does not employ */
export async function seedAbsences(
  tx: ActorTransaction,
  accounts: readonly SeededAccount[],
  staff: readonly SeededEmployee[],
  today: CivilDate,
): Promise<void> {
  for (const { memberNumber, firstName, lastName, cause, from, until, ...leave } of absences) {
    const account = accounts.find((each) => each.account.memberNumber === memberNumber);
    const person = staff.find(
      (each) =>
        each.accountId === account?.id &&
        each.firstName === firstName &&
        each.lastName === lastName,
    );
    if (!account || !person) throw new Error(`${firstName} ${lastName} is not of the cast`);
    const { id: employeeId, accountId } = person;
    await writeAbsence(
      tx,
      {
        ...{ accountId, employeeId, cause, firstDay: addDays(today, from) },
        expectedLastDay: until === null ? null : addDays(today, until),
        returnedOn: leave.back && until !== null ? addDays(today, until + 1) : null,
        requested: leave.requested ?? false,
        declaredBy: account.administratorId,
      },
      today,
    );
  }
}
