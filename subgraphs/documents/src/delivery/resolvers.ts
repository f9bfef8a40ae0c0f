import { referenceTo } from '@vigie/chassis/entity-reference';
import { allowsEverywhere } from '@vigie/chassis/access';
import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { toBring } from '../summons/wording.ts';
import { handManyOver } from './hand-many-over.ts';
import { handOver } from './hand-over.ts';
import { answerSummons, openLink } from './link.ts';
import { makeLink } from './make-link.ts';
import { findDelivery, findUndelivered } from './queries.ts';
import { recordDelivery, settleDelivery } from './record.ts';
import { revokeLink } from './revoke.ts';
import { stateOf } from './rules.ts';
import { giveBackDelivery, takeDelivery } from './take.ts';
import { told } from './told.ts';

export const deliveryResolvers: Resolvers = {
  Query: {
    summonsByLink: async (_, { token }, { caller, clock, database }) => {
      const link = await openLink(database, caller.requestId, token, clock.now());
      return link && told(link, clock.now());
    },
    summonsChannels: (_, _args, { sms }) => (sms === 'off' ? ['MAIL'] : ['MAIL', 'SMS']),
    undeliveredSummonses: (_, _args, { read }) =>
      read(async (tx) =>
        (await allowsEverywhere(tx, 'visits:manage')) ? findUndelivered(tx) : null,
      ),
  },
  Mutation: {
    makeSummonsLink: async (_, { input }, context) => {
      const outcome = await makeLink(context, input.documentId);
      return isRefused(outcome)
        ? { path: null, refusals: outcome.refusals }
        : { path: outcome.done.path, refusals: [] };
    },
    handSummonsOver: async (_, { input }, context) => {
      const outcome = await handOver(context, input);
      if (isRefused(outcome)) return { delivery: null, refusals: outcome.refusals };
      const { deliveryId } = outcome.done;
      return { delivery: await context.read((tx) => findDelivery(tx, deliveryId)), refusals: [] };
    },
    handSummonsesOver: async (_, { input }, context) => {
      const outcome = await handManyOver(context, input);
      return isRefused(outcome)
        ? { results: [], refusals: outcome.refusals }
        : { results: outcome.done.results, refusals: [] };
    },
    revokeSummonsLink: async (_, { input }, context) => {
      const outcome = await revokeLink(context, input);
      if (isRefused(outcome)) return { delivery: null, refusals: outcome.refusals };
      const { deliveryId } = outcome.done;
      return { delivery: await context.read((tx) => findDelivery(tx, deliveryId)), refusals: [] };
    },
    answerSummons: async (_, { input }, { caller, clock, database }) => {
      const outcome = await answerSummons(database, caller.requestId, input, clock.now());
      return { refusals: isRefused(outcome) ? outcome.refusals : [] };
    },
    recordDelivery: async (_, { input }, context) => {
      const outcome = await recordDelivery(context, input);
      return { refusals: isRefused(outcome) ? outcome.refusals : [] };
    },
    takeDelivery: async (_, { input }, context) => {
      const outcome = await takeDelivery(context, signedIn(context.caller), input);
      return { refusals: isRefused(outcome) ? outcome.refusals : [] };
    },
    giveBackDelivery: async (_, { input }, context) => {
      const outcome = await giveBackDelivery(context, signedIn(context.caller), input);
      return { refusals: isRefused(outcome) ? outcome.refusals : [] };
    },
    settleDelivery: async (_, { input }, context) => {
      const outcome = await settleDelivery(context, input);
      return { refusals: isRefused(outcome) ? outcome.refusals : [] };
    },
  },
  Document: {
    deliveries: ({ id, kind }, _, { loaders }) =>
      kind === 'SUMMONS' ? loaders.deliveries.load(id) : [],
  },
  SummonsDelivery: {
    account: ({ accountId }) => ({ id: accountId }),
    user: ({ userId }) => referenceTo(userId),
    assignee: ({ assigneeId }) => referenceTo(assigneeId),
    state: (row) => stateOf(row),
    visit: ({ visitId }) => ({ id: visitId }),
  },
  ToldSummons: {
    toBring: () => [...toBring],
  },
};
