import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { addMonths } from '@vigie/law/civil-date';
import { writeAnnouncedHire } from '@vigie/workforce/seed';
import { announcedHires, type AnnouncedMember } from './cast/hires.ts';
import type { SeededAccount } from './identity.ts';
import type { SeededEmployee } from './staff.ts';

const day = 24 * 60 * 60 * 1000;

/** Days before the first one on which a DPAE is sent. */
const noticeDays = 7;

/** Writes the announced hires of every account, after its employees: somebody on file is recognised. */
export async function seedHires(
  tx: ActorTransaction,
  accounts: readonly SeededAccount[],
  staff: readonly SeededEmployee[],
  now: Date,
  today: CivilDate,
): Promise<void> {
  for (const { id, account } of accounts) {
    for (const member of announcedHires[account.memberNumber] ?? []) {
      const known = staff.find(
        (each) => each.accountId === id && each.lastName === member.lastName,
      );
      await seedHire(tx, id, member, { birthDate: known?.birthDate, now, today });
    }
  }
}

/** Writes one announced hire; of somebody on file with the birth date that stands there. */
export async function seedHire(
  tx: ActorTransaction,
  accountId: string,
  member: AnnouncedMember,
  { birthDate, now, today }: { birthDate?: CivilDate | undefined; now: Date; today: CivilDate },
): Promise<void> {
  const { firstName, lastName, sex, contract, jobTitle, startsIn, startTime, source } = member;
  const startDate = addDays(today, startsIn);
  await writeAnnouncedHire(
    tx,
    {
      ...{ id: newId(), accountId, source, firstName, lastName, usedName: null, sex },
      ...{ contract, jobTitle, startDate, startTime, healthService: null },
      birthDate: birthDate ?? birthDateOf(member, today),
      endDate: member.months === undefined ? null : addMonths(startDate, member.months),
      announcedAt: new Date(
        Math.min(now.getTime() - day, now.getTime() + (startsIn - noticeDays) * day),
      ),
    },
    now,
    today,
  );
}

/** Some day of the year in which the age comes out right, always the same for the same person. */
function birthDateOf({ age, lastName }: AnnouncedMember, today: CivilDate): CivilDate {
  return addDays(addMonths(today, -12 * age), -1 - ((lastName.length * 37) % 330));
}
