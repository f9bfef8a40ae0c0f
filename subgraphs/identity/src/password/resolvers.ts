import { isRefused } from '@vigie/chassis/refusal';
import type { Resolvers } from '../generated/resolvers.ts';
import { asSignIn } from '../session/commands.ts';
import { requestPasswordLink } from './link.ts';
import { findLinkHolder } from './queries.ts';
import { changePassword, choosePassword } from './set.ts';
import { signInWithPassword } from './sign-in.ts';

export const passwordResolvers: Resolvers = {
  Query: {
    passwordLinkWorks: (_, { link }, { caller, clock, database }) =>
      database.as(
        asSignIn(caller),
        async (tx) => (await findLinkHolder(tx, link, clock.now())) !== null,
      ),
  },
  Mutation: {
    signInWithPassword: async (_, { input }, context) => {
      const outcome = await signInWithPassword(context, input);
      return isRefused(outcome) ? outcome : { ...outcome.done, refusals: [] };
    },
    requestPasswordLink: async (_, { input }, context) => {
      const outcome = await requestPasswordLink(context, input.memberNumber);
      return isRefused(outcome) ? outcome : { refusals: [] };
    },
    choosePassword: async (_, { input }, context) => {
      const outcome = await choosePassword(context, input);
      return isRefused(outcome) ? outcome : { refusals: [] };
    },
    changePassword: async (_, { input }, context) => {
      const outcome = await changePassword(context, input);
      return isRefused(outcome) ? outcome : { refusals: [] };
    },
  },
};
