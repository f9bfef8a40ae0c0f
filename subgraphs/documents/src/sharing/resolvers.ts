import { referenceTo } from '@vigie/chassis/entity-reference';
import { isId } from '@vigie/chassis/ids';
import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { ageingOn } from '../kind/renewal.ts';
import { kindOf, kinds } from '../kind/kinds.ts';
import { listShared } from './list.ts';
import { sendDocument } from './send.ts';
import { withdrawDocument } from './withdraw.ts';

export const sharingResolvers: Resolvers = {
  Query: {
    document: (_, { id }, { loaders }) => (isId(id) ? loaders.document.load(id) : null),
    documentKinds: () => [...kinds],
  },
  Mutation: {
    sendDocument: async (_, { input }, context) => {
      const outcome = await sendDocument(context, signedIn(context.caller), input);
      return isRefused(outcome)
        ? { path: null, refusals: outcome.refusals }
        : { path: outcome.done.path, refusals: [] };
    },
    withdrawDocument: async (_, { input }, context) => {
      const outcome = await withdrawDocument(context, signedIn(context.caller), input);
      return { refusals: isRefused(outcome) ? outcome.refusals : [] };
    },
  },
  MemberAccount: {
    sharedDocuments: ({ id }, filter, { read }) => read((tx) => listShared(tx, [id], filter)),
  },
  Document: {
    account: ({ accountId }) => ({ id: accountId }),
    employee: ({ employeeId }) => referenceTo(employeeId),
    handedBy: ({ handedBy }) => referenceTo(handedBy),
    kindLabel: ({ kind }) => kindOf(kind).label,
    ageingOn: ({ kind, effectiveOn }) => ageingOn(kind, effectiveOn),
  },
};
