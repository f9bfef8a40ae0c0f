import type { Resolvers } from '../generated/resolvers.ts';
import { answer } from '../visit/answer.ts';
import { lockVisit } from './lock.ts';
import { moveVisit } from './move.ts';
import { offerMoves, offerSlots } from './offer.ts';
import { placeVisit } from './place.ts';

export const placementResolvers: Resolvers = {
  Query: {
    freeSlots: (_, asked, context) => offerSlots(context, asked),
    slotsToMoveTo: (_, { visitId }, context) => offerMoves(context, visitId),
  },
  Mutation: {
    placeVisit: (_, { input }, context) => answer(context, input.id, placeVisit(context, input)),
    moveVisit: (_, { input }, context) => answer(context, input.id, moveVisit(context, input)),
    lockVisit: (_, { input }, context) => answer(context, input.id, lockVisit(context, input)),
  },
  FreeSlot: {
    centre: ({ centreId }, _, { loaders }) => loaders.centre.load(centreId),
    practitioner: ({ practitionerId }, _, { loaders }) => loaders.practitioner.load(practitionerId),
  },
};
