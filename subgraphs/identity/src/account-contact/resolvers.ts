import { signedIn } from '@vigie/chassis/subgraph';
import { accountPayload } from '../account/payload.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { addContact, removeContact, updateContact } from './commands.ts';

export const accountContactResolvers: Resolvers = {
  Mutation: {
    addContact: (_, { input }, context) =>
      accountPayload(context, addContact(context, signedIn(context.caller), input)),
    updateContact: (_, { input }, context) =>
      accountPayload(context, updateContact(context, signedIn(context.caller), input)),
    removeContact: (_, { input }, context) =>
      accountPayload(context, removeContact(context, signedIn(context.caller), input)),
  },
  MemberAccount: {
    contacts: ({ id }, _, { loaders }) => loaders.contactsOfAccount.load(id),
  },
};
