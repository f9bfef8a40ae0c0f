import { isRefused } from '@vigie/chassis/refusal';
import type { Resolvers } from '../generated/resolvers.ts';
import { confirmSecondFactor } from './prove.ts';
import { drawRecoveryCodes, removeFactor } from './remove.ts';

const kinds = { prove: 'PROVE', enrol: 'ENROL' } as const;

export const secondFactorResolvers: Resolvers = {
  Mutation: {
    confirmSecondFactor: async (_, { input }, context) => {
      const outcome = await confirmSecondFactor(context, input);
      return isRefused(outcome) ? outcome : { ...outcome.done, refusals: [] };
    },
    removeTotp: async (_, __, context) => {
      const outcome = await removeFactor(context, null);
      return isRefused(outcome) ? outcome : { refusals: [] };
    },
    removePasskey: async (_, { input }, context) => {
      const outcome = await removeFactor(context, input.id);
      return isRefused(outcome) ? outcome : { refusals: [] };
    },
    drawRecoveryCodes: async (_, __, context) => {
      const outcome = await drawRecoveryCodes(context);
      return isRefused(outcome)
        ? { codes: [], ...outcome }
        : { codes: outcome.done.codes, refusals: [] };
    },
  },
  SecondStep: {
    kind: ({ kind }) => kinds[kind],
  },
};
