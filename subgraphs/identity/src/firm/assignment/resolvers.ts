import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { firmPayload } from '../payload.ts';
import { assignClients } from './commands.ts';
import { listClients } from './queries.ts';

export const assignmentResolvers: Resolvers = {
  Mutation: {
    assignClients: (_, { input }, context) =>
      firmPayload(context, assignClients(context, signedIn(context.caller), input)),
  },
  Firm: {
    clients: ({ id }, filter, { read }) => read((tx) => listClients(tx, id, filter)),
  },
  FirmClient: {
    account: ({ accountId }, _, { loaders }) => loaders.account.load(accountId),
    assignedTo: ({ memberId }, _, { loaders }) =>
      memberId ? loaders.firmMember.load(memberId) : null,
    replacedBy: ({ substituteId }, _, { loaders }) =>
      substituteId ? loaders.firmMember.load(substituteId) : null,
  },
};
