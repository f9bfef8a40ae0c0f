import { isId } from '@vigie/chassis/ids';
import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import { accountsWith } from '../company/accounts-with.ts';
import type { Context } from '../context.ts';
import type { Resolvers, UserRefusal } from '../generated/resolvers.ts';
import { forgetUsers } from '../loaders.ts';
import { memberRoles } from '../role/member-roles.ts';
import { listUsers, type ListedUser } from './queries.ts';
import { removeUser } from './remove.ts';
import { restorableUntil, restoreUser } from './restore.ts';
import { givableRoles } from './roles.ts';
import { stateOn } from './state.ts';
import { updateUser } from './update.ts';

export const accountUserResolvers: Resolvers = {
  Query: {
    accountUser: (_, { id }, { loaders }) => (isId(id) ? loaders.accountUser.load(id) : null),
  },
  Mutation: {
    updateUser: (_, { input }, context) =>
      payload(context, updateUser(context, signedIn(context.caller), input), input.id),
    removeUser: (_, { input }, context) =>
      payload(context, removeUser(context, signedIn(context.caller), input), input.id),
    restoreUser: (_, { input }, context) =>
      payload(context, restoreUser(context, signedIn(context.caller), input), input.id),
  },
  MemberAccount: {
    users: ({ id }, filter, { clock, read }) =>
      read((tx) => listUsers(tx, [id], filter, clock.today())),
    usersToCall: ({ id }, _, { loaders }) => loaders.usersToCall.load(id),
    owner: ({ id }, _, { loaders }) => loaders.ownerOfAccount.load(id),
    givableRoles: async ({ id }, _, { read }) => {
      const givable = await read((tx) => givableRoles(tx, id));
      return memberRoles.filter(({ code }) => givable.includes(code));
    },
  },
  Company: {
    users: async ({ id }, filter, context) => {
      const accounts = await accountsWith(context, id, 'users:manage');
      const { clock, read } = context;
      return read((tx) => listUsers(tx, accounts, filter, clock.today()));
    },
  },
  AccountUser: {
    account: ({ accountId }, _, { loaders }) => loaders.account.load(accountId),
    user: ({ personId }, _, { loaders }) => loaders.named.load(personId),
    roles: ({ roles }) => memberRoles.filter(({ code }) => roles.includes(code)),
    lastAdministrator: async ({ id, accountId }, _, { loaders }) => {
      const administrators = await loaders.administrators.load(accountId);
      return administrators.length === 1 && administrators[0] === id;
    },
    state: (user, _, { clock }) => stateOn(clock.today(), user),
    lastSignInAt: ({ personId }, _, { loaders }) => loaders.lastSignIn.load(personId),
    invitationsSent: ({ accountId, personId }, _, { loaders }) =>
      loaders.invitationsSent.load({ accountId, personId }),
    since: ({ createdAt }) => createdAt,
    restorableUntil: (user, _, { clock }) => {
      const until = restorableUntil(user);
      return until && until > clock.now() ? until : null;
    },
  },
};

/** The user after the command; after a stale version, as they stand now, so that both values can be shown. */
async function payload(
  { loaders }: Context,
  command: Promise<Outcome<{ id: string }, UserRefusal>>,
  read: string,
): Promise<{ user: ListedUser | null; refusals: UserRefusal[] }> {
  const outcome = await command;
  forgetUsers(loaders);
  const refusals = isRefused(outcome) ? outcome.refusals : [];
  const shown = refusals.length === 0 || refusals.some(({ code }) => code === 'STALE_VERSION');
  return { user: shown ? await loaders.accountUser.load(read) : null, refusals };
}
