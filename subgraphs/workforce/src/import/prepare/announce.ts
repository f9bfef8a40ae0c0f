import type { CivilDate } from '@vigie/chassis/civil-date';
import { announceAll, type Sent } from '../../announced-hire/announce.ts';
import type { JobContext } from '../../job-context.ts';
import { readNow } from '../apply/state.ts';
import { asAskedBy } from '../batch/caller.ts';
import type { ImportRow } from '../decide/row.ts';
import { understand } from '../decide/understand.ts';
import type { AccountShare } from '../dispatch/dispatch.ts';
import type { DropRow } from '../drop/table.ts';
import { readToday } from './today.ts';

/**
 * Announces the hires that declarations of nature 10 (DPAE) tell of, in the name of whoever sent them: they wait to be
 * confirmed and are no rows of an import. The same declaration again announces nothing anew.
 */
export async function announceDeclared(
  { database, dataKey }: JobContext,
  { subjectKind, subjectId }: DropRow,
  shares: readonly AccountShare[],
): Promise<void> {
  if (shares.every(({ announced }) => announced.length === 0)) return;
  const sender = asAskedBy(subjectKind, subjectId, 'announce-hires');
  await database.as(sender, async (tx) => {
    const today = await readToday(tx);
    const way = { dataKey, today, now: await readNow(tx), senderId: subjectId };
    const sent = shares.flatMap(({ siret, announced }) =>
      announced.flatMap((row) => announcementOf(row, siret, today) ?? []),
    );
    await announceAll(tx, { ...way, source: 'DSN' }, sent);
  });
}

/** Null for somebody of whom the declaration does not tell enough to announce them. */
function announcementOf(row: ImportRow, siret: string, today: CivilDate): Sent | null {
  const read = understand(row, today);
  const { lastName, usedName, firstName, birthDate, sex, contract, startDate } = read;
  if (!lastName || !firstName || !birthDate || !sex || !contract || !startDate) return null;
  const { endDate, jobTitle, nationalNumber } = read;
  return {
    siret,
    announcement: {
      ...{ externalId: null, nationalNumber, withdrawn: false },
      facts: {
        ...{ lastName, usedName, firstName, birthDate, sex, contract, startDate, endDate },
        ...{ jobTitle, startTime: null, healthService: null },
      },
    },
  };
}
