import { referenceTo } from '@vigie/chassis/entity-reference';
import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { closeCentre } from './close.ts';
import { addCentre, updateCentre, type CentreOutcome } from './commands.ts';
import { listCentres, listPlaces } from './queries.ts';
import { placeName } from './words.ts';

export const centreResolvers: Resolvers = {
  Query: {
    centres: (_, __, { read }) => read(listCentres),
    places: (_, __, { read }) => read(listPlaces),
    place: (_, { id }, { loaders }) => loaders.centre.load(id),
  },
  Mutation: {
    addCentre: (_, { input }, context) =>
      placePayload(context, addCentre(context, signedIn(context.caller), input)),
    updateCentre: (_, { input }, context) =>
      placePayload(context, updateCentre(context, signedIn(context.caller), input)),
    closeCentre: (_, { input }, context) =>
      placePayload(context, closeCentre(context, signedIn(context.caller), input)),
  },
  Centre: {
    __resolveReference: ({ id }, { loaders }) => loaders.centre.load(id),
    name: placeName,
    ownName: ({ name }) => name,
    reservedFor: ({ reservedAccountId: id }) => referenceTo(id),
  },
};

/** The place after the command, read anew. */
export async function placePayload({ loaders }: Context, command: CentreOutcome) {
  const outcome = await command;
  if (isRefused(outcome)) return { place: null, refusals: outcome.refusals };
  const { id } = outcome.done;
  return { place: await loaders.centre.clear(id).load(id), refusals: [] };
}
