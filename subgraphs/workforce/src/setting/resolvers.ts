import { changeSetting, listSettings, settingPayload } from '@vigie/chassis/setting/settings';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { settings } from './definitions.ts';

export const settingResolvers: Resolvers = {
  Query: {
    workforceSettings: (_, __, { read }) => read((tx) => listSettings(tx, settings)),
  },
  Mutation: {
    changeWorkforceSetting: (_, { input }, { caller, database, read }) =>
      settingPayload(
        read,
        settings,
        changeSetting(database, signedIn(caller), 'changeWorkforceSetting', settings, input),
        input.code,
      ),
  },
};
