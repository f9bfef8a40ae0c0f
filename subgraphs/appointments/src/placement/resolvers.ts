import type { Resolvers } from '../generated/resolvers.ts';
import { answer } from '../visit/answer.ts';
import { lockVisit } from './lock.ts';
import { moveVisit } from './move.ts';
import { offerMoves, offerNearest, offerSlots } from './offer.ts';
import { placeVisit } from './place.ts';
import { rebookingTerms, rebookVisit } from './rebook.ts';
import { takeSlot } from './take.ts';

export const placementResolvers: Resolvers = {
  Query: {
    freeSlots: (_, asked, context) => offerSlots(context, asked),
    nearestSlots: (_, { visitId }, context) => offerNearest(context, visitId),
    slotsToMoveTo: (_, { visitId }, context) => offerMoves(context, visitId),
  },
  Mutation: {
    placeVisit: (_, { input }, context) => answer(context, input.id, placeVisit(context, input)),
    moveVisit: (_, { input }, context) => answer(context, input.id, moveVisit(context, input)),
    rebookVisit: (_, { input }, context) => answer(context, input.id, rebookVisit(context, input)),
    takeSlot: (_, { input }, context) => answer(context, input.id, takeSlot(context, input)),
    lockVisit: (_, { input }, context) => answer(context, input.id, lockVisit(context, input)),
  },
  Visit: {
    rebooking: (visit, _, context) => rebookingTerms(context, visit),
  },
  RebookingTerms: {
    instead: ({ insteadId }, _, { loaders }) => (insteadId ? loaders.visit.load(insteadId) : null),
  },
  FreeSlot: {
    centre: ({ centreId }, _, { loaders }) => loaders.centre.load(centreId),
    practitioner: ({ practitionerId }, _, { loaders }) => loaders.practitioner.load(practitionerId),
  },
};
