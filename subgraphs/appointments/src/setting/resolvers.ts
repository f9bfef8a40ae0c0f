import { changeSetting, listSettings, settingPayload } from '@vigie/chassis/setting/settings';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { settings } from './definitions.ts';
import { readSetting } from './queries.ts';

export const settingResolvers: Resolvers = {
  Query: {
    appointmentSettings: (_, __, { read }) => read((tx) => listSettings(tx, settings)),
    reminderDays: (_, __, { read }) => read(async (tx) => (await readSetting(tx)).reminderDays),
  },
  Mutation: {
    changeAppointmentSetting: (_, { input }, { caller, database, read }) =>
      settingPayload(
        read,
        settings,
        changeSetting(database, signedIn(caller), 'changeAppointmentSetting', settings, input),
        input.code,
      ),
  },
};
