import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { writeLeaving, writePostChange, writeTransfer } from '@vigie/workforce/seed-moves';
import type { SeededAccount } from './identity.ts';
import type { SeededEmployee } from './staff.ts';

/** A shop assistant becomes a pastry cook at night, a machine operator has moved to the head office, a waitress has left. */
export async function seedMoves(
  tx: ActorTransaction,
  accounts: readonly SeededAccount[],
  staff: readonly SeededEmployee[],
  today: CivilDate,
): Promise<void> {
  const accountOf = (memberNumber: string): SeededAccount =>
    found(accounts.find(({ account }) => account.memberNumber === memberNumber));
  const person = (memberNumber: string, lastName: string): SeededEmployee => {
    const { id } = accountOf(memberNumber);
    return found(staff.find((each) => each.accountId === id && each.lastName === lastName));
  };
  const change = { jobTitle: 'Pâtissière', from: addDays(today, 40) };
  await writePostChange(tx, person('0010001', 'Petitjean'), change, today);

  const [factory, office] = [accountOf('0010006'), accountOf('0010007')];
  // The last one: others of the cast, absences among them, name people of the factory from the first on.
  const clerk = found(
    staff.findLast(
      (each) => each.accountId === factory.id && each.startDate < addDays(today, -200),
    ),
  );
  await writeTransfer(
    tx,
    clerk,
    {
      ...{ id: office.id, name: office.account.name, fromName: factory.account.name },
      onDay: addDays(today, -20),
    },
    today,
  );
  clerk.accountId = office.id;

  const left = { leftOn: addDays(today, -2), reason: 'RESIGNATION' as const };
  await writeLeaving(tx, person('0010005', 'Desgranges'), left, today);
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('Somebody of the cast is missing');
  return value;
}
