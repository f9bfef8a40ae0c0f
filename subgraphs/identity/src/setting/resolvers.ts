import { changeSetting, listSettings, settingPayload } from '@vigie/chassis/setting/settings';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { settings } from './definitions.ts';

export const settingResolvers: Resolvers = {
  Query: {
    identitySettings: (_, __, { read }) => read((tx) => listSettings(tx, settings)),
  },
  Mutation: {
    changeIdentitySetting: (_, { input }, { caller, database, read }) =>
      settingPayload(
        read,
        settings,
        changeSetting(database, signedIn(caller), 'changeIdentitySetting', settings, input),
        input.code,
      ),
  },
  Setting: {
    changedBy: ({ changedBy }, _, { loaders }) =>
      changedBy ? loaders.named.load(changedBy.id) : null,
  },
};
