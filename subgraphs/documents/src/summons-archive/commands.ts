import { standingOn } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { giveAddress } from '@vigie/chassis/single-use-address';
import type { Context } from '../context.ts';
import type { DocumentRefused } from '../document/refusal.ts';
import type { DownloadAddress } from '../generated/resolvers.ts';
import { archivesAddress } from './address.ts';
import { findAhead, mostSummonses } from './queries.ts';
import { archiveAddress } from './table.ts';

/** Gives an address from which the summonses to all appointments ahead can be fetched once, in one archive. */
export function openSummonses(
  { clock, database }: Context,
  caller: CallerActor,
  accountId: string,
): Promise<Outcome<DownloadAddress, DocumentRefused>> {
  return database.as<Outcome<DownloadAddress, DocumentRefused>>(
    caller,
    async (tx) => {
      const right = 'summons:read';
      if (!isId(accountId) || (await standingOn(tx, accountId, right, right)) === 'unknown') {
        return refuse({ code: 'NOT_FOUND', field: 'accountId' });
      }
      const { length: documents } = await findAhead(tx, accountId);
      if (documents === 0) return refuse({ code: 'NOTHING' });
      if (documents > mostSummonses) return refuse({ code: 'TOO_MANY' });
      const details = { documents };
      await audit(tx, { action: 'summons.archived', accountId, targetId: accountId, details });
      const wanted = { accountId };
      const { token, expiresAt } = await giveAddress(
        tx,
        archiveAddress,
        caller,
        wanted,
        clock.now(),
      );
      return { done: { path: `${archivesAddress.path}${token}`, expiresAt } };
    },
    'writing',
  );
}
