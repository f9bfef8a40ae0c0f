import { changeSetting, listSettings, settingPayload } from '@vigie/chassis/setting/settings';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { settings } from './definitions.ts';

export const settingResolvers: Resolvers = {
  Query: {
    billingSettings: (_, __, { read }) => read((tx) => listSettings(tx, settings)),
  },
  Mutation: {
    changeBillingSetting: (_, { input }, { caller, database, read }) =>
      settingPayload(
        read,
        settings,
        changeSetting(database, signedIn(caller), 'changeBillingSetting', settings, input),
        input.code,
      ),
  },
};
