import { signedIn } from '@vigie/chassis/subgraph';
import { accountPayload } from '../account/payload.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { removeMailAddress, setMailAddress } from './commands.ts';

export const accountAddressResolvers: Resolvers = {
  Mutation: {
    setMailAddress: (_, { input }, context) =>
      accountPayload(context, setMailAddress(context, signedIn(context.caller), input)),
    removeMailAddress: (_, { input }, context) =>
      accountPayload(context, removeMailAddress(context, signedIn(context.caller), input)),
  },
  MemberAccount: {
    mailAddresses: ({ id }, _, { loaders }) => loaders.addressesOfAccount.load(id),
  },
  AccountAddress: {
    address: ({ addressLine, street, postCode, city }) => ({
      ...{ line: addressLine, street, postCode, city },
    }),
  },
};
