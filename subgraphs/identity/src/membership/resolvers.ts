import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { AccountRow } from '../account/table.ts';
import type { Context } from '../context.ts';
import type { MembershipRefusal, Resolvers } from '../generated/resolvers.ts';
import { forgetAccounts } from '../loaders.ts';
import { endMembership, keepMembership, resumeMember, suspendMember } from './commands.ts';
import { createMember } from './create.ts';
import { standingOn } from './rules.ts';

export const membershipResolvers: Resolvers = {
  Mutation: {
    createMember: (_, { input }, context) =>
      payload(context, createMember(context, signedIn(context.caller), input)),
    suspendMember: (_, { input }, context) =>
      payload(context, suspendMember(context, signedIn(context.caller), input), input.id),
    resumeMember: (_, { input }, context) =>
      payload(context, resumeMember(context, signedIn(context.caller), input), input.id),
    endMembership: (_, { input }, context) =>
      payload(context, endMembership(context, signedIn(context.caller), input), input.id),
    keepMembership: (_, { input }, context) =>
      payload(context, keepMembership(context, signedIn(context.caller), input), input.id),
  },
  MemberAccount: {
    membership: (account, _, { clock }) => ({
      ...account,
      state: standingOn(account, clock.today()),
    }),
  },
};

/** The account after the command, read anew; after a stale version as it stands now. */
async function payload(
  { loaders }: Context,
  command: Promise<Outcome<{ id: string }, MembershipRefusal>>,
  asked: string | null = null,
): Promise<{ account: AccountRow | null; refusals: MembershipRefusal[] }> {
  const outcome = await command;
  forgetAccounts(loaders);
  if (!isRefused(outcome)) {
    return { account: await loaders.account.load(outcome.done.id), refusals: [] };
  }
  const { refusals } = outcome;
  const stale = refusals.every(({ code }) => code === 'STALE_VERSION');
  return { account: stale && asked ? await loaders.account.load(asked) : null, refusals };
}
