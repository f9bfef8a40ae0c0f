import { isId } from '@vigie/chassis/ids';
import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { AccessRequestRefusal, Resolvers } from '../generated/resolvers.ts';
import { approveAccessRequest } from './approve.ts';
import { findFollowed, findPreviousUser, findRequest, listRequests } from './queries.ts';
import { refuseAccessRequest } from './refuse.ts';
import { requestAccess } from './request.ts';
import type { RequestRow } from './table.ts';
import { giveBackAccessRequest, takeAccessRequest } from './take.ts';

export const accessRequestResolvers: Resolvers = {
  Query: {
    accessRequest: (_, { id }, { read }) => (isId(id) ? read((tx) => findRequest(tx, id)) : null),
    accessRequests: (_, filter, { read }) => read((tx) => listRequests(tx, null, filter)),
    followedAccessRequest: (_, { secret }, { database }) => findFollowed(database, secret),
  },
  Mutation: {
    requestAccess: async (_, { input }, context) => {
      const outcome = await requestAccess(context, input);
      return isRefused(outcome) ? outcome : { ...outcome.done, refusals: [] };
    },
    takeAccessRequest: (_, { input }, context) =>
      payload(context, takeAccessRequest(context, signedIn(context.caller), input), input.id),
    giveBackAccessRequest: (_, { input }, context) =>
      payload(context, giveBackAccessRequest(context, signedIn(context.caller), input), input.id),
    approveAccessRequest: (_, { input }, context) =>
      payload(context, approveAccessRequest(context, signedIn(context.caller), input), input.id),
    refuseAccessRequest: (_, { input }, context) =>
      payload(context, refuseAccessRequest(context, signedIn(context.caller), input), input.id),
  },
  MemberAccount: {
    accessRequests: ({ id }, filter, { read }) => read((tx) => listRequests(tx, id, filter)),
  },
  AccessRequest: {
    account: ({ accountId }, _, { loaders }) =>
      accountId ? loaders.account.load(accountId) : null,
    previousUser: async (request, _, { loaders, read }) => {
      const id = await read((tx) => findPreviousUser(tx, request));
      return id ? loaders.accountUser.load(id) : null;
    },
    assignee: ({ assigneeId }, _, { loaders }) =>
      assigneeId ? loaders.named.load(assigneeId) : null,
    decidedBy: ({ decidedBy }, _, { loaders }) =>
      decidedBy ? loaders.named.load(decidedBy) : null,
  },
  FollowedAccessRequest: {
    byService: ({ decidedByService }) => decidedByService,
  },
};

/** The request after the command; after a stale version or where a colleague has it, as it stands now. */
async function payload(
  { read }: Context,
  command: Promise<Outcome<{ id: string }, AccessRequestRefusal>>,
  asked: string,
): Promise<{ request: RequestRow | null; refusals: AccessRequestRefusal[] }> {
  const outcome = await command;
  const refusals = isRefused(outcome) ? outcome.refusals : [];
  const known = refusals.every(({ code }) => code === 'STALE_VERSION' || code === 'TAKEN_BY_OTHER');
  return { request: known ? await read((tx) => findRequest(tx, asked)) : null, refusals };
}
