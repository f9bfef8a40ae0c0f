import { standingOn } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { isCivilDate } from '@vigie/chassis/civil-date';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import { newAddress } from '../file/commands.ts';
import type {
  ArchiveRefusal,
  DownloadAddress,
  OpenInvoiceArchiveInput,
} from '../generated/resolvers.ts';
import { listArchived } from './queries.ts';

/** Documents in one archive at most: each is made while somebody waits. */
const mostDocuments = 100;

/** Gives an address from which the invoices and receipts of a period can be fetched once, in one archive. */
export function openInvoiceArchive(
  { clock, database }: Context,
  caller: CallerActor,
  { accountId, from, to }: OpenInvoiceArchiveInput,
): Promise<Outcome<DownloadAddress, ArchiveRefusal>> {
  return database.as<Outcome<DownloadAddress, ArchiveRefusal>>(
    caller,
    async (tx) => {
      const right = 'invoices:read';
      if (!isId(accountId) || (await standingOn(tx, accountId, right, right)) === 'unknown') {
        return refuse({ code: 'NOT_FOUND', field: 'accountId' });
      }
      if (!isCivilDate(from)) return refuse({ code: 'INVALID_DATE', field: 'from' });
      if (!isCivilDate(to) || to < from) return refuse({ code: 'INVALID_DATE', field: 'to' });
      const { invoiceIds, paymentIds } = await listArchived(tx, { accountId, from, to });
      const documents = invoiceIds.length + paymentIds.length;
      if (documents === 0) return refuse({ code: 'NOTHING' });
      if (documents > mostDocuments) return refuse({ code: 'TOO_MANY', field: 'to' });
      await audit(tx, {
        ...{ action: 'invoices.archived', accountId, targetId: accountId },
        details: { documents },
      });
      const wanted = { kind: 'ARCHIVE' as const, accountId, from, to };
      return { done: await newAddress(tx, caller, wanted, clock.now()) };
    },
    'writing',
  );
}
