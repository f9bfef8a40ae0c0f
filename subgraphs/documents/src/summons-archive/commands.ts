import { standingOn } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { giveAddress } from '@vigie/chassis/single-use-address';
import { documentArchivesAddress } from '../archive/address.ts';
import { documentArchiveAddress, type WantedArchive } from '../archive/table.ts';
import type { Context } from '../context.ts';
import type { DocumentRefused } from '../document/refusal.ts';
import type { DownloadAddress } from '../generated/resolvers.ts';
import { findAhead, mostSummonses } from './queries.ts';

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
      const ahead = await findAhead(tx, accountId);
      if (ahead.length === 0) return refuse({ code: 'NOTHING' });
      if (ahead.length > mostSummonses) return refuse({ code: 'TOO_MANY' });
      const details = { documents: ahead.length };
      await audit(tx, { action: 'summons.archived', accountId, targetId: accountId, details });
      const wanted: WantedArchive = {
        name: 'Convocations.zip',
        documents: ahead.map(({ id }) => ({ id, folder: '' })),
      };
      const { token, expiresAt } = await giveAddress(
        ...([tx, documentArchiveAddress, caller, wanted, clock.now()] as const),
      );
      return { done: { path: `${documentArchivesAddress.path}${token}`, expiresAt } };
    },
    'writing',
  );
}
