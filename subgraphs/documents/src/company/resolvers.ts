import { isId } from '@vigie/chassis/ids';
import type { Read } from '@vigie/chassis/reading';
import type { Resolvers } from '../generated/resolvers.ts';
import { findOpenNotices } from '../notice/queries.ts';
import { listShared } from '../sharing/list.ts';
import { findOpenTo, type OpenCompany } from './queries.ts';

/** A company is identity's, which tells its open accounts; the rows below them are those that the database shows. */
export const companyResolvers: Resolvers = {
  Company: {
    __resolveReference: (company) => (isId(company.id) ? company : null),
    preventionAccounts: (company, _, { read }) => openTo(read, company, 'prevention:read'),
    certificateAccounts: (company, _, { read }) => openTo(read, company, 'certificates:read'),
    openNotices: (company, _, { clock, read }) =>
      read((tx) => findOpenNotices(tx, idsOf(company), clock.today())),
    sharedDocuments: (company, filter, { read }) =>
      read((tx) => listShared(tx, idsOf(company), filter)),
  },
};

async function openTo(
  read: Read,
  company: OpenCompany,
  right: Parameters<typeof findOpenTo>[2],
): Promise<{ id: string }[]> {
  const open = await read((tx) => findOpenTo(tx, idsOf(company), right));
  return open.map((id) => ({ id }));
}

/** What is no identifier would reach the database as a fault. */
function idsOf({ accounts }: OpenCompany): string[] {
  return (accounts ?? []).map(({ id }) => id).filter(isId);
}
