import { newId } from '@vigie/chassis/ids';
import { arrives } from '@vigie/chassis/mail';
import { noteUnreached } from '../delivery/note.ts';
import type { JobContext } from '../job-context.ts';
import { tellLeft } from '../summons/commands.ts';
import { digestOf } from '../summons/delivery.ts';
import { writer } from '../summons/summons.ts';
import { readAddressees } from './addressees.ts';
import { keepAllForDigest, markAllMailed } from './commands.ts';
import { readyToGo, summonsesMail } from './mail.ts';
import { findSummonsesOf, findUntold } from './queries.ts';

export interface DigestJob {
  batchId: string;
  accountId: string;
}

/**
 * Tells everybody who is to have them of the summonses of a batch, in one mail each. When one fails, the next try
 * begins with that one; summonses that come later are told of by themselves.
 */
export async function mailSummonses(
  { database, mailer, query, portalUrl }: JobContext,
  { batchId, accountId }: DigestJob,
): Promise<void> {
  const addressees = await readAddressees(query, accountId);
  const { memberNumber, recipients } = addressees.memberAccount;
  const path = `/${memberNumber}/visites`;
  const url = `${portalUrl}${path}`;
  for (const { userId, email, cadence } of recipients) {
    const digest = digestOf(email);
    const untold = await database.as(writer, (tx) =>
      findUntold(tx, batchId, { recipient: digest, userId }),
    );
    if (untold.length === 0) continue;
    if (cadence !== 'IMMEDIATE') {
      const title = readyToGo(untold.length);
      const notice = { userId, cadence, title, path, dueOn: null };
      await database.as(writer, (tx) => keepAllForDigest(tx, untold, digest, notice));
      continue;
    }
    const reference = newId();
    const mail = { ...summonsesMail(email, untold.length, url, addressees), reference };
    if (!(await arrives(mailer, mail))) {
      // The others are written to all the same: the service sees to this one.
      await database.as(writer, async (tx) => {
        for (const row of untold) await noteUnreached(tx, row, userId);
      });
      continue;
    }
    const told = { recipient: digest, userId, reference };
    await database.as(writer, (tx) => markAllMailed(tx, untold, told));
  }
  await database.as(writer, async (tx) => tellLeft(tx, await findSummonsesOf(tx, batchId)));
}
