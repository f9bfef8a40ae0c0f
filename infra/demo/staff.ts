import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { addMonths } from '@vigie/law/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { writeEmployee, writeJobPost } from '@vigie/workforce/seed';
import { employees, type Member } from './cast/employees.ts';
import { factoryStaff } from './cast/factory.ts';
import type { FollowedEmployee } from './history.ts';
import type { SeededAccount } from './identity.ts';
import { seedMoves } from './moves.ts';
import { postsOf } from './posts.ts';

/** An employee as the history of visits needs it. */
export interface SeededEmployee extends FollowedEmployee {
  accountId: string;
  firstName: string;
  lastName: string;
  birthDate: CivilDate;
}

/** A company of more people than these numbers them. */
const few = 20;

/** Writes the employees of every account. */
export async function seedStaff(
  tx: ActorTransaction,
  accounts: readonly SeededAccount[],
  today: CivilDate,
): Promise<SeededEmployee[]> {
  const seeded: SeededEmployee[] = [];
  for (const {
    id,
    account: { memberNumber },
    administratorId,
  } of accounts) {
    const members = employees[memberNumber] ?? factoryStaff();
    for (const post of postsOf(members)) {
      await writeJobPost(tx, id, post.title, post.situations);
    }
    for (const [index, member] of members.entries()) {
      const employeeNumber = members.length > few ? `${1001 + index}` : null;
      const account = { accountId: id, administratorId };
      seeded.push(await seedMember(tx, account, { ...member, employeeNumber }, today));
    }
  }
  await seedMoves(tx, accounts, seeded, today);
  return seeded;
}

/** Writes one employee with the post that they hold. */
export async function seedMember(
  tx: ActorTransaction,
  { accountId, administratorId }: { accountId: string; administratorId: string },
  member: Member & { employeeNumber: string | null },
  today: CivilDate,
): Promise<SeededEmployee> {
  const { firstName, lastName, sex, contract, jobTitle, situations, employeeNumber } = member;
  const id = newId();
  const startDate = addDays(today, -member.since);
  const birthDate = birthDateOf(member, today);
  const leftOn = member.left === undefined ? null : addDays(today, -member.left);
  const decision = await writeEmployee(
    tx,
    {
      ...{
        id,
        accountId,
        firstName,
        lastName,
        usedName: null,
        sex,
        contract,
        jobTitle,
        situations,
      },
      declaredBy: administratorId,
      birthDate,
      email: null,
      employeeNumber,
      startDate,
      endDate: contract === 'CDI' ? null : endOf(member, startDate, today),
      leftOn,
    },
    today,
  );
  const { profile, firstVisit, maximumGapMonths, attestations } = decision.row;
  const { beforeStart } = firstVisit;
  return {
    ...{ id, accountId, firstName, lastName, birthDate },
    ...{ startDate, leftOn, profile, beforeStart, maximumGapMonths },
    certified: attestations.length > 0,
  };
}

/** Some day of the year in which the age comes out right, always the same for the same person. */
function birthDateOf({ age, lastName, since }: Member, today: CivilDate): CivilDate {
  const spread = (lastName.length * 37 + Math.abs(since)) % 330;
  return addDays(addMonths(today, -12 * age), -1 - spread);
}

function endOf(member: Member, startDate: CivilDate, today: CivilDate): CivilDate {
  if (member.left !== undefined) return addDays(today, -member.left);
  const months = member.contract === 'APPRENTICE' ? 24 : 9;
  const planned = addMonths(startDate, months);
  return planned > today ? planned : addMonths(today, 4);
}
