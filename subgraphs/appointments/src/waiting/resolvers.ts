import { allowsEverywhere } from '@vigie/chassis/access';
import type { Resolvers } from '../generated/resolvers.ts';
import { answer } from '../visit/answer.ts';
import { latestCancellation } from '../visit/cancellation.ts';
import { answerSlotOffer, joinWaitingList, leaveWaitingList } from './commands.ts';
import { findWaitingList } from './queries.ts';

export const waitingResolvers: Resolvers = {
  Query: {
    waitingList: (_, _args, { read }) =>
      read(async (tx) =>
        (await allowsEverywhere(tx, 'visits:manage')) ? findWaitingList(tx) : null,
      ),
  },
  Mutation: {
    joinWaitingList: (_, { input }, context) =>
      answer(context, input.id, joinWaitingList(context, input)),
    leaveWaitingList: (_, { input }, context) =>
      answer(context, input.id, leaveWaitingList(context, input)),
    answerSlotOffer: (_, { input }, context) =>
      answer(context, input.id, answerSlotOffer(context, input)),
  },
  MemberAccount: {
    offeredPlaces: ({ id }, _, { loaders }) => loaders.offeredPlaces.load(id),
  },
  Visit: {
    waiting: ({ id }, _, { loaders }) => loaders.waiting.load(id),
  },
  WaitingPlace: {
    visit: ({ visitId }, _, { loaders }) => loaders.visit.load(visitId),
    offer: ({ id }, _, { loaders }) => loaders.slotOffer.load(id),
    rank: ({ id }, _, { loaders }) => loaders.waitingRank.load(id),
  },
  SlotOffer: {
    centre: ({ centreId }, _, { loaders }) => loaders.centre.load(centreId),
    practitioner: ({ practitionerId }, _, { loaders }) => loaders.practitioner.load(practitionerId),
    cancellableUntil: async ({ centreId, startsAt }, _, { loaders }) => {
      const [place, notice] = await Promise.all([
        loaders.centre.load(centreId),
        loaders.notice.load('service'),
      ]);
      if (!place) throw new Error('A slot is offered at no place');
      return latestCancellation({ ...place, startsAt }, notice);
    },
  },
};
