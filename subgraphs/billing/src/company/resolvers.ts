import { isId } from '@vigie/chassis/ids';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { findYears, listInvoices } from '../invoice/list.ts';
import { money } from '../money/money.ts';
import { owedTogether, type OpenCompany } from './rules.ts';

/** A company is identity's, which tells its open accounts; the rows below them are those that the database shows. */
export const companyResolvers: Resolvers = {
  Company: {
    __resolveReference: (company) => (isId(company.id) ? company : null),
    invoicedAccounts: async (company, _, context) => {
      const ids = idsOf(company);
      const balances = await balancesOf(context, ids);
      // A balance is told exactly where invoices may be read.
      return ids.filter((_id, at) => balances[at] !== null).map((id) => ({ id }));
    },
    invoices: (company, asked, { read }) => read((tx) => listInvoices(tx, idsOf(company), asked)),
    invoiceYears: (company, _, { read }) => read((tx) => findYears(tx, idsOf(company))),
    owed: async (company, _, context) =>
      money(owedTogether(await balancesOf(context, idsOf(company)))),
  },
};

const balancesOf = ({ loaders }: Context, ids: readonly string[]): Promise<(number | null)[]> =>
  Promise.all(ids.map((id) => loaders.balance.load(id)));

/** What is no identifier would reach the database as a fault. */
function idsOf({ accounts }: OpenCompany): string[] {
  return (accounts ?? []).map(({ id }) => id).filter(isId);
}
