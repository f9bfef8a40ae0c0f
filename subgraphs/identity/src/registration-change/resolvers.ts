import { isId } from '@vigie/chassis/ids';
import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { RegistrationChangeRefusal, Resolvers } from '../generated/resolvers.ts';
import { forgetAccounts } from '../loaders.ts';
import { listChanges } from './queries.ts';
import { requestRegistrationChange } from './request.ts';
import {
  confirmRegistrationChange,
  refuseRegistrationChange,
  withdrawRegistrationChange,
} from './settle.ts';
import type { ChangeRow } from './table.ts';
import { giveBackRegistrationChange, takeRegistrationChange } from './take.ts';

export const registrationChangeResolvers: Resolvers = {
  Query: {
    registrationChange: (_, { id }, { loaders }) =>
      isId(id) ? loaders.registrationChange.load(id) : null,
    registrationChanges: (_, filter, { read }) => read((tx) => listChanges(tx, filter)),
  },
  Mutation: {
    requestRegistrationChange: (_, { input }, context) =>
      payload(context, requestRegistrationChange(context, signedIn(context.caller), input)),
    withdrawRegistrationChange: (_, { input }, context) =>
      payload(
        context,
        withdrawRegistrationChange(context, signedIn(context.caller), input),
        input.id,
      ),
    takeRegistrationChange: (_, { input }, context) =>
      payload(context, takeRegistrationChange(context, signedIn(context.caller), input), input.id),
    giveBackRegistrationChange: (_, { input }, context) =>
      payload(
        context,
        giveBackRegistrationChange(context, signedIn(context.caller), input),
        input.id,
      ),
    confirmRegistrationChange: (_, { input }, context) =>
      payload(
        context,
        confirmRegistrationChange(context, signedIn(context.caller), input),
        input.id,
      ),
    refuseRegistrationChange: (_, { input }, context) =>
      payload(
        context,
        refuseRegistrationChange(context, signedIn(context.caller), input),
        input.id,
      ),
  },
  MemberAccount: {
    registrationChanges: ({ id }, _, { loaders }) => loaders.changesOfAccount.load(id),
  },
  RegistrationChange: {
    __resolveReference: ({ id }, { loaders }) => loaders.registrationChange.load(id),
    account: ({ accountId }, _, { loaders }) => loaders.account.load(accountId),
    assignee: ({ assigneeId }, _, { loaders }) =>
      assigneeId ? loaders.named.load(assigneeId) : null,
    requestedBy: ({ requestedBy }, _, { loaders }) => loaders.named.load(requestedBy),
  },
};

/** The request after the command, read anew; after a stale version, or where a colleague has it, as it stands now. */
async function payload(
  { loaders }: Context,
  command: Promise<Outcome<{ id: string }, RegistrationChangeRefusal>>,
  asked: string | null = null,
): Promise<{ change: ChangeRow | null; refusals: RegistrationChangeRefusal[] }> {
  const outcome = await command;
  forgetAccounts(loaders);
  if (!isRefused(outcome)) {
    return { change: await loaders.registrationChange.load(outcome.done.id), refusals: [] };
  }
  const { refusals } = outcome;
  const known = refusals.every(({ code }) => code === 'STALE_VERSION' || code === 'TAKEN_BY_OTHER');
  return {
    change: known && asked ? await loaders.registrationChange.load(asked) : null,
    refusals,
  };
}
