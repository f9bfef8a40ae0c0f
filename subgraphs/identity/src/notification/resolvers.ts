import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { CallerActor } from '@vigie/chassis/actor';
import { findAccountByNumber } from '../account/queries.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { chooseNotification } from './commands.ts';
import { cadencesOf } from './events.ts';
import { listNotifications, listNotificationsOfUser } from './queries.ts';

export const notificationResolvers: Resolvers = {
  Query: {
    userNotifications: (_, { id }, { read }) => read((tx) => listNotificationsOfUser(tx, id)),
  },
  Viewer: {
    notifications: ({ kind, subjectId }: CallerActor, { memberNumber }, { read }) =>
      kind === 'machine'
        ? null
        : read(async (tx) => {
            if (!memberNumber) return listNotifications(tx, subjectId, null);
            const account = await findAccountByNumber(tx, memberNumber);
            return account && listNotifications(tx, subjectId, account.id);
          }),
  },
  Mutation: {
    chooseNotification: async (_, { input }, context) => {
      const outcome = await chooseNotification(context, signedIn(context.caller), input);
      if (isRefused(outcome)) return { notifications: null, refusals: outcome.refusals };
      const { personId, accountId } = outcome.done;
      const notifications = await context.read((tx) => listNotifications(tx, personId, accountId));
      return { notifications, refusals: [] };
    },
  },
  NotificationSetting: {
    event: ({ told }) => told.event,
    label: ({ told }) => told.label,
    description: ({ told }) => told.description,
    cadences: ({ told }) => [...cadencesOf(told)],
    onlyRecipient: ({ alone }) => alone,
  },
  NotificationRefusal: {
    account: ({ accountId }, _, { loaders }) =>
      accountId ? loaders.account.load(accountId) : null,
  },
};
