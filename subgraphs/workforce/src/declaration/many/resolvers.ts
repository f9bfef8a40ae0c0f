import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { DeclarationRefusal, Resolvers } from '../../generated/resolvers.ts';
import { forget } from '../../loaders.ts';
import { openDeclarationReceipts } from '../receipt-file/commands.ts';
import { previewSteps, takeSteps, type Line } from './steps.ts';

export const stepsForManyResolvers: Resolvers = {
  Query: {
    declarationStepPreview: async (_, asked, context) =>
      payload(await previewSteps(context, signedIn(context.caller), asked)),
  },
  Mutation: {
    takeDeclarationStep: async (_, { input }, context) => {
      const outcome = await takeSteps(context, signedIn(context.caller), input);
      forget(context.loaders);
      return payload(outcome);
    },
    openDeclarationReceipts: async (_, { input }, context) => {
      const outcome = await openDeclarationReceipts(context, signedIn(context.caller), input);
      return isRefused(outcome) ? outcome : { address: outcome.done, refusals: [] };
    },
  },
  DeclarationStepLine: {
    account: ({ accountId, refusals }) =>
      refusals.some(({ code }) => code === 'NOT_FOUND') ? null : { id: accountId },
  },
};

const payload = (outcome: Outcome<Line[], DeclarationRefusal>) =>
  isRefused(outcome) ? { lines: [], ...outcome } : { lines: outcome.done, refusals: [] };
