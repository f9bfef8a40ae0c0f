import { referenceTo } from '@vigie/chassis/entity-reference';
import { isAsked } from '@vigie/chassis/asked';
import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { openRequestAttachment, sendRequestAttachment } from './attachment/commands.ts';
import { writeToVisitRequest } from './conversation/write.ts';
import { requestsTogether } from './counts.ts';
import { listRequests } from './list.ts';
import { listRequestChanges } from './queries.ts';
import { listQueue } from './queue.ts';
import type { RequestRefusal } from './refusal.ts';
import { sendVisitRequest } from './send.ts';
import { acceptVisitRequest, rejectVisitRequest } from './settle.ts';
import { visitSituations } from './situations.ts';
import { offerRequestedSlots } from './slots.ts';
import type { RequestRow } from './table.ts';
import { giveBackVisitRequest, takeVisitRequest } from './take.ts';
import { timelineOf } from './timeline.ts';
import { withdrawVisitRequest } from './withdraw.ts';

export const requestResolvers: Resolvers = {
  Query: {
    visitRequest: (_, { id }, { loaders }) => loaders.request.load(id),
    visitRequests: (_, asked, { read }, info) =>
      read((tx) => listRequestChanges(tx, asked, isAsked(info, 'totalCount'))),
    visitRequestQueue: (_, filter, { caller, read }) =>
      read((tx) => listQueue(tx, signedIn(caller), filter)),
    slotsForRequest: (_, { requestId }, context) =>
      offerRequestedSlots(context, signedIn(context.caller), requestId),
    visitSituations: () => [...visitSituations],
  },
  Mutation: {
    sendVisitRequest: (_, { input }, context) =>
      payload(context, sendVisitRequest(context, signedIn(context.caller), input)),
    withdrawVisitRequest: (_, { input }, context) =>
      payload(context, withdrawVisitRequest(context, signedIn(context.caller), input), input.id),
    writeToVisitRequest: (_, { input }, context) =>
      payload(context, writeToVisitRequest(context, signedIn(context.caller), input), input.id),
    takeVisitRequest: (_, { input }, context) =>
      payload(context, takeVisitRequest(context, signedIn(context.caller), input), input.id),
    giveBackVisitRequest: (_, { input }, context) =>
      payload(context, giveBackVisitRequest(context, signedIn(context.caller), input), input.id),
    acceptVisitRequest: (_, { input }, context) =>
      payload(context, acceptVisitRequest(context, signedIn(context.caller), input), input.id),
    rejectVisitRequest: (_, { input }, context) =>
      payload(context, rejectVisitRequest(context, signedIn(context.caller), input), input.id),
    sendRequestAttachment: (_, { input }, context) =>
      address(sendRequestAttachment(context, signedIn(context.caller), input)),
    openRequestAttachment: (_, { input }, context) =>
      address(openRequestAttachment(context, signedIn(context.caller), input.id)),
  },
  MemberAccount: {
    visitRequests: ({ id }, filter, { read }) => read((tx) => listRequests(tx, [id], filter)),
    visitRequestCounts: ({ id }, _, { loaders }) => loaders.requestCounts.load(id),
  },
  // A company is identity's; here it is those of its accounts whose visits the caller may read.
  Company: {
    visitRequests: async ({ id }, filter, { loaders, read }) => {
      const accounts = await loaders.visitedAccounts.load(id);
      return read((tx) => listRequests(tx, accounts, filter));
    },
    visitRequestCounts: async ({ id }, _, { loaders }) => {
      const accounts = await loaders.visitedAccounts.load(id);
      const counts = await Promise.all(accounts.map((each) => loaders.requestCounts.load(each)));
      return requestsTogether(counts);
    },
  },
  Employee: {
    visitRequests: ({ id }, _, { loaders }) => loaders.requestsOfEmployee.load(id),
  },
  VisitRequest: {
    __resolveReference: ({ id }, { loaders }) => loaders.request.load(id),
    account: ({ accountId }) => ({ id: accountId }),
    employees: async ({ id }, _, { loaders }) =>
      (await loaders.requested.load(id)).map(({ employeeId, visitId }) => ({
        employee: { id: employeeId },
        visitId,
      })),
    requestedBy: ({ requestedBy }) => referenceTo(requestedBy),
    assignee: ({ assigneeId }) => referenceTo(assigneeId),
    attachments: ({ id }, _, { loaders }) => loaders.attachments.load(id),
    timeline: async (row, _, { loaders }) =>
      timelineOf(row, await loaders.messages.load(row.id)).map(({ byId, ...step }) => ({
        ...step,
        by: referenceTo(byId),
      })),
  },
  RequestedVisit: {
    visit: ({ visitId }, _, { loaders }) => (visitId ? loaders.visit.load(visitId) : null),
  },
  VisitRequestRefusal: {
    employee: ({ employeeId }) => (employeeId ? { id: employeeId } : null),
    first: ({ firstId }, _, { loaders }) => (firstId ? loaders.request.load(firstId) : null),
    visit: ({ visitId }, _, { loaders }) => (visitId ? loaders.visit.load(visitId) : null),
  },
};

/** The request after the command, read anew; after a stale version as it stands now. */
async function payload(
  { loaders }: Context,
  command: Promise<Outcome<{ id: string }, RequestRefusal>>,
  asked: string | null = null,
): Promise<{ request: RequestRow | null; refusals: RequestRefusal[] }> {
  const outcome = await command;
  const id = isRefused(outcome) ? asked : outcome.done.id;
  const request = id === null ? null : await loaders.request.clear(id).load(id);
  return { request, refusals: isRefused(outcome) ? outcome.refusals : [] };
}

async function address(
  command: Promise<Outcome<{ path: string }, RequestRefusal>>,
): Promise<{ path: string | null; refusals: RequestRefusal[] }> {
  const outcome = await command;
  return isRefused(outcome)
    ? { path: null, refusals: outcome.refusals }
    : { path: outcome.done.path, refusals: [] };
}
