import { isId } from '@vigie/chassis/ids';
import type { Resolvers } from '../generated/resolvers.ts';
import { findRecipients } from '../person/queries.ts';
import { findAccountByNumber, listAccounts } from './queries.ts';

export const accountResolvers: Resolvers = {
  Query: {
    memberAccount: (_, { id, memberNumber }, { caller, database, loaders }) => {
      if (id) return isId(id) ? loaders.account.load(id) : null;
      if (!memberNumber) return null;
      return database.as(caller, (tx) => findAccountByNumber(tx, memberNumber));
    },
    memberAccounts: (_, filter, { caller, database }) =>
      database.as(caller, (tx) => listAccounts(tx, filter)),
  },
  MemberAccount: {
    __resolveReference: ({ id }, { loaders }) => loaders.account.load(id),
    address: ({ street, postCode, city }) => ({ street, postCode, city }),
    company: ({ companyId }, _, { loaders }) => loaders.company.load(companyId),
    recipients: ({ id }, { event }, { caller, database }) =>
      database.as(caller, (tx) => findRecipients(tx, id, event)),
  },
};
