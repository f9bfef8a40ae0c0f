import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { Resolvers, UserRefusal } from '../generated/resolvers.ts';
import { acceptOwnership, endOwnershipOffer } from './answer.ts';
import { offerOwnership } from './offer.ts';
import { findOpenOffers } from './queries.ts';
import type { OfferRow } from './table.ts';

export const ownershipResolvers: Resolvers = {
  Mutation: {
    offerOwnership: (_, { input }, context) =>
      payload(context, offerOwnership(context, signedIn(context.caller), input)),
    acceptOwnership: (_, { input }, context) =>
      payload(context, acceptOwnership(context, signedIn(context.caller), input)),
    endOwnershipOffer: (_, { input }, context) =>
      payload(context, endOwnershipOffer(context, signedIn(context.caller), input)),
  },
  MemberAccount: {
    ownershipOffer: ({ id }, _, { loaders }) => loaders.openOffer.load(id),
  },
  OwnershipOffer: {
    user: ({ userId }, _, { loaders }) => loaders.accountUser.load(userId),
    offeredBy: ({ offeredBy }, _, { loaders }) => loaders.named.load(offeredBy),
  },
};

/** The offer that waits after the command: none once it is answered. */
async function payload(
  { read }: Context,
  command: Promise<Outcome<{ accountId: string }, UserRefusal>>,
): Promise<{ offer: OfferRow | null; refusals: UserRefusal[] }> {
  const outcome = await command;
  if (isRefused(outcome)) return { offer: null, refusals: outcome.refusals };
  const [offer = null] = await read((tx) => findOpenOffers(tx, [outcome.done.accountId]));
  return { offer, refusals: [] };
}
