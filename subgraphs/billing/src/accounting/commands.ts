import { allowsEverywhere, standingOn } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { addDays, isCivilDate } from '@vigie/chassis/civil-date';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import { newAddress } from '../file/commands.ts';
import type {
  AccountingRefusal,
  DownloadAddress,
  OpenAccountingExportInput,
} from '../generated/resolvers.ts';

/** Days in one file at most: a year, a leap day included. */
const mostDays = 366;

/**
 * Gives an address from which the entries of a period can be fetched once: of one account as its member books them, or of
 * all accounts as the service does.
 */
export function openAccountingExport(
  { clock, database }: Context,
  caller: CallerActor,
  input: OpenAccountingExportInput,
): Promise<Outcome<DownloadAddress, AccountingRefusal>> {
  const { from, to } = input;
  const accountId = input.accountId ?? null;
  return database.as<Outcome<DownloadAddress, AccountingRefusal>>(
    caller,
    async (tx) => {
      if (accountId === null) {
        if (!(await allowsEverywhere(tx, 'billing:manage'))) {
          return refuse({ code: 'MISSING_RIGHT' });
        }
      } else {
        const right = 'invoices:read';
        if (!isId(accountId) || (await standingOn(tx, accountId, right, right)) === 'unknown') {
          return refuse({ code: 'NOT_FOUND', field: 'accountId' });
        }
      }
      if (!isCivilDate(from)) return refuse({ code: 'INVALID_DATE', field: 'from' });
      if (!isCivilDate(to) || to < from) return refuse({ code: 'INVALID_DATE', field: 'to' });
      if (to >= addDays(from, mostDays)) return refuse({ code: 'TOO_LONG', field: 'to' });
      await audit(tx, {
        ...{ action: 'accounting.exported', ...(accountId === null ? {} : { accountId }) },
        details: { from, to },
      });
      const side = accountId === null ? ('SERVICE' as const) : ('MEMBER' as const);
      const wanted = { kind: 'ACCOUNTING' as const, side, accountId, from, to };
      return { done: await newAddress(tx, caller, wanted, clock.now()) };
    },
    'writing',
  );
}
