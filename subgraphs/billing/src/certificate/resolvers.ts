import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { openPaymentCertificate } from './commands.ts';

export const certificateResolvers: Resolvers = {
  Mutation: {
    openPaymentCertificate: async (_, { input }, context) => {
      const caller = signedIn(context.caller);
      const outcome = await openPaymentCertificate(context, caller, input.accountId);
      return isRefused(outcome) ? outcome : { address: outcome.done, refusals: [] };
    },
  },
  MemberAccount: {
    paymentStanding: ({ id }, _, { loaders }) => loaders.paymentStanding.load(id),
  },
};
