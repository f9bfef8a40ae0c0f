import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { firmPayload } from '../payload.ts';
import { endReplacement, planReplacement } from './commands.ts';
import { listReplacements } from './queries.ts';

export const replacementResolvers: Resolvers = {
  Mutation: {
    planReplacement: (_, { input }, context) =>
      firmPayload(context, planReplacement(context, signedIn(context.caller), input)),
    endReplacement: (_, { input }, context) =>
      firmPayload(context, endReplacement(context, signedIn(context.caller), input)),
  },
  Firm: {
    replacements: ({ id }, _, { read }) => read((tx) => listReplacements(tx, id)),
  },
  FirmReplacement: {
    replaced: ({ replacedId }, _, { loaders }) => loaders.firmMember.load(replacedId),
    substitute: ({ substituteId }, _, { loaders }) => loaders.firmMember.load(substituteId),
    from: ({ fromDay }) => fromDay,
    until: ({ untilDay }) => untilDay,
    current: ({ fromDay, untilDay }, _, { clock }) => {
      const today = clock.today();
      return fromDay <= today && today <= untilDay;
    },
  },
};
