import { isAsked } from '@vigie/chassis/asked';
import { isId } from '@vigie/chassis/ids';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { findRecipients } from '../notification/recipients.ts';
import { accountPayload } from './payload.ts';
import { findAccountByNumber, listAccounts } from './queries.ts';
import { updateAccount } from './update.ts';

export const accountResolvers: Resolvers = {
  Query: {
    memberAccount: (_, { id, memberNumber }, { read, loaders }) => {
      if (id) return isId(id) ? loaders.account.load(id) : null;
      if (!memberNumber) return null;
      return read((tx) => findAccountByNumber(tx, memberNumber));
    },
    memberAccounts: (_, asked, { read }, info) =>
      read((tx) => listAccounts(tx, asked, isAsked(info, 'totalCount'))),
  },
  Mutation: {
    updateAccount: (_, { input }, context) =>
      accountPayload(context, updateAccount(context, signedIn(context.caller), input), input.id),
  },
  MemberAccount: {
    __resolveReference: ({ id }, { loaders }) => loaders.account.load(id),
    address: ({ addressLine, street, postCode, city }) => ({
      ...{ line: addressLine, street, postCode, city },
    }),
    company: ({ companyId }, _, { loaders }) => loaders.company.load(companyId),
    recipients: ({ id }, { event }, { read }) => read((tx) => findRecipients(tx, id, event)),
  },
};
