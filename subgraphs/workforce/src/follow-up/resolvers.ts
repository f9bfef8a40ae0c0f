import type { Resolvers } from '../generated/resolvers.ts';
import { shownGrounds } from './grounds.ts';
import { previewFollowUp } from './preview.ts';
import { sourceOf, type FollowUpSource } from './source.ts';
import type { FollowUpRow } from './table.ts';

export const followUpResolvers: Resolvers = {
  Query: {
    previewFollowUp: (_, { input }, { clock }) => {
      const { followUp, ...preview } = previewFollowUp(input, clock.today());
      return { ...preview, followUp: followUp && sourceOf(followUp) };
    },
  },
  FollowUp: {
    subProfile: decided((row) => row.subProfile),
    decidedOn: decided((row) => row.decidedOn),
    grounds: decided(shownGrounds),
    firstVisit: decided((row) => row.firstVisit),
    maximumGapMonths: decided((row) => row.maximumGapMonths),
    intermediateVisitMonths: decided((row) => row.intermediateVisitMonths),
    attestations: decided((row) => row.attestations),
  },
  FirstVisit: {
    required: ({ required = true }) => required,
  },
};

function decided<Value>(read: (row: FollowUpRow) => Value) {
  return async ({ decision }: FollowUpSource): Promise<Value> => read(await decision());
}
