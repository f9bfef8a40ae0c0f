import { isId } from '@vigie/chassis/ids';
import type { Resolvers } from '../generated/resolvers.ts';
import { findRecipients } from '../notification/recipients.ts';
import { findAccountByNumber, listAccounts } from './queries.ts';

export const accountResolvers: Resolvers = {
  Query: {
    memberAccount: (_, { id, memberNumber }, { read, loaders }) => {
      if (id) return isId(id) ? loaders.account.load(id) : null;
      if (!memberNumber) return null;
      return read((tx) => findAccountByNumber(tx, memberNumber));
    },
    memberAccounts: (_, filter, { read }) => read((tx) => listAccounts(tx, filter)),
  },
  MemberAccount: {
    __resolveReference: ({ id }, { loaders }) => loaders.account.load(id),
    address: ({ street, postCode, city }) => ({ street, postCode, city }),
    company: ({ companyId }, _, { loaders }) => loaders.company.load(companyId),
    recipients: ({ id }, { event }, { read }) => read((tx) => findRecipients(tx, id, event)),
  },
};
