import { mergeResolvers } from '@vigie/chassis/merge-resolvers';
import { absenceResolvers } from './absence/resolvers.ts';
import { centreResolvers } from './centre/resolvers.ts';
import { employeeResolvers } from './employee/resolvers.ts';
import { practitionerResolvers } from './practitioner/resolvers.ts';
import { accountResolvers } from './visit/account-resolvers.ts';
import { visitResolvers } from './visit/resolvers.ts';
import { settingResolvers } from './setting/resolvers.ts';

export const resolvers = mergeResolvers([
  settingResolvers,
  absenceResolvers,
  accountResolvers,
  centreResolvers,
  employeeResolvers,
  practitionerResolvers,
  visitResolvers,
]);
