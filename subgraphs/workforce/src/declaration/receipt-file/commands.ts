import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { auditAll, type AuditEntry } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { giveAddress } from '@vigie/chassis/single-use-address';
import type { Context } from '../../context.ts';
import type {
  DeclarationRefusal,
  ExportAddress,
  OpenDeclarationReceiptsInput,
} from '../../generated/resolvers.ts';
import { currentCounting } from '../counting.ts';
import { manyRefusal } from '../many/rules.ts';
import { receiptsAddress } from './address.ts';
import { countGiven, listGiven } from './queries.ts';
import { receiptAddress, type WantedReceipts } from './table.ts';

/** Gives an address from which receipts can be fetched once. Each account notes that its declaration left it. */
export async function openDeclarationReceipts(
  { clock, database }: Context,
  caller: CallerActor,
  { accountIds, year, format }: OpenDeclarationReceiptsInput,
): Promise<Outcome<ExportAddress, DeclarationRefusal>> {
  // Each receipt is a page that is drawn: of a whole service it would take hours.
  const named = accountIds ?? (format === 'PDF' ? [] : null);
  const code = named && manyRefusal(named);
  if (code) return refuse({ code, field: 'accountIds' });
  return database.as<Outcome<ExportAddress, DeclarationRefusal>>(
    caller,
    async (tx) => {
      const { campaign } = await currentCounting(tx, clock.today());
      const wanted: WantedReceipts = {
        accountIds: named && [...new Set(named)].filter(isId),
        ...{ year: year ?? campaign.year, format: format ?? 'PDF' },
      };
      const rows = await countGiven(tx, wanted);
      if (rows === 0) return refuse({ code: 'NOTHING', field: 'accountIds' });
      const { token, expiresAt } = await giveAddress(
        ...([tx, receiptAddress, caller, wanted, clock.now()] as const),
      );
      await auditAll(tx, await entriesOf(tx, wanted, rows));
      return { done: { path: `${receiptsAddress.path}${token}`, expiresAt, rows } };
    },
    'writing',
  );
}

/** A line for each account; where the whole service leaves as one file, one line says so. */
async function entriesOf(
  tx: ActorTransaction,
  wanted: WantedReceipts,
  rows: number,
): Promise<AuditEntry[]> {
  const { year, format } = wanted;
  const action =
    format === 'PDF' ? 'declaration.receipt-downloaded' : 'declaration.content-exported';
  if (!wanted.accountIds && (await allowsEverywhere(tx, 'declaration:fee'))) {
    return [{ action, details: { year, format, receipts: rows } }];
  }
  const entries: AuditEntry[] = [];
  for (let given = await listGiven(tx, wanted); given.length > 0;) {
    entries.push(
      ...given.map(({ receipt: { accountId, declarationId, version } }) => ({
        ...{ action, accountId, targetId: declarationId, details: { year, version } },
      })),
    );
    given = await listGiven(tx, wanted, given.at(-1));
  }
  return entries;
}
