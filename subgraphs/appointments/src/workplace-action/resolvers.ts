import { referenceTo } from '@vigie/chassis/entity-reference';
import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { declineWorkplaceAction, holdWorkplaceAction, planWorkplaceAction } from './answer.ts';
import { askForWorkplaceAction, withdrawWorkplaceAction } from './ask.ts';
import { idsOf } from '../company/accounts.ts';
import { listActionQueue, listActions } from './queries.ts';
import { recordWorkplaceAction } from './record.ts';
import type { ActionRefusal } from './refusal.ts';
import type { WorkplaceActionRow } from './table.ts';
import { giveBackWorkplaceAction, takeWorkplaceAction } from './take.ts';

export const workplaceActionResolvers: Resolvers = {
  Query: {
    workplaceAction: (_, { id }, { loaders }) => loaders.workplaceAction.load(id),
    workplaceActionQueue: (_, asked, { caller, read }) =>
      read((tx) => listActionQueue(tx, signedIn(caller), asked)),
  },
  Mutation: {
    askForWorkplaceAction: (_, { input }, context) =>
      payload(context, askForWorkplaceAction(context, signedIn(context.caller), input)),
    withdrawWorkplaceAction: (_, { input }, context) =>
      payload(context, withdrawWorkplaceAction(context, signedIn(context.caller), input), input.id),
    takeWorkplaceAction: (_, { input }, context) =>
      payload(context, takeWorkplaceAction(context, signedIn(context.caller), input), input.id),
    giveBackWorkplaceAction: (_, { input }, context) =>
      payload(context, giveBackWorkplaceAction(context, signedIn(context.caller), input), input.id),
    planWorkplaceAction: (_, { input }, context) =>
      payload(context, planWorkplaceAction(context, signedIn(context.caller), input), input.id),
    holdWorkplaceAction: (_, { input }, context) =>
      payload(context, holdWorkplaceAction(context, signedIn(context.caller), input), input.id),
    declineWorkplaceAction: (_, { input }, context) =>
      payload(context, declineWorkplaceAction(context, signedIn(context.caller), input), input.id),
    recordWorkplaceAction: (_, { input }, context) =>
      payload(context, recordWorkplaceAction(context, signedIn(context.caller), input)),
  },
  MemberAccount: {
    workplaceActions: ({ id }, page, { read }) => read((tx) => listActions(tx, [id], page)),
    workplaceActionFigures: ({ id }, { year }, { loaders }) =>
      loaders.workplaceActionFigures(year).load(id),
  },
  Company: {
    workplaceActions: (company, page, { read }) =>
      read((tx) => listActions(tx, idsOf(company), page)),
  },
  WorkplaceAction: {
    account: ({ accountId }) => ({ id: accountId }),
    askedBy: ({ askedBy }) => referenceTo(askedBy),
    assignee: ({ assigneeId }) => referenceTo(assigneeId),
  },
};

/** The action after the command, read anew; after a stale version as it stands now. */
async function payload(
  { loaders }: Context,
  command: Promise<Outcome<{ id: string }, ActionRefusal>>,
  asked: string | null = null,
): Promise<{ action: WorkplaceActionRow | null; refusals: ActionRefusal[] }> {
  const outcome = await command;
  const id = isRefused(outcome) ? asked : outcome.done.id;
  const action = id === null ? null : await loaders.workplaceAction.clear(id).load(id);
  return { action, refusals: isRefused(outcome) ? outcome.refusals : [] };
}
