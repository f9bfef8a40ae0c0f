import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
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
import { listGiven } from './queries.ts';
import { receiptAddress, type WantedReceipts } from './table.ts';

/** Gives an address from which receipts can be fetched once. Each account notes that its receipt left it. */
export async function openDeclarationReceipts(
  { clock, database }: Context,
  caller: CallerActor,
  { accountIds, year }: OpenDeclarationReceiptsInput,
): Promise<Outcome<ExportAddress, DeclarationRefusal>> {
  const code = manyRefusal(accountIds);
  if (code) return refuse({ code, field: 'accountIds' });
  return database.as<Outcome<ExportAddress, DeclarationRefusal>>(
    caller,
    async (tx) => {
      const { campaign } = await currentCounting(tx, clock.today());
      const wanted: WantedReceipts = {
        accountIds: [...new Set(accountIds)].filter(isId),
        year: year ?? campaign.year,
      };
      const given = await listGiven(tx, wanted);
      if (given.length === 0) return refuse({ code: 'NOTHING', field: 'accountIds' });
      const { token, expiresAt } = await giveAddress(
        ...([tx, receiptAddress, caller, wanted, clock.now()] as const),
      );
      for (const { receipt } of given) {
        await audit(tx, {
          action: 'declaration.receipt-downloaded',
          ...{ accountId: receipt.accountId, targetId: receipt.declarationId },
          details: { year: wanted.year, version: receipt.version },
        });
      }
      return { done: { path: `${receiptsAddress.path}${token}`, expiresAt, rows: given.length } };
    },
    'writing',
  );
}
