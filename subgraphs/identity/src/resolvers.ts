import { mergeResolvers } from '@vigie/chassis/merge-resolvers';
import { accountResolvers } from './account/resolvers.ts';
import { companyResolvers } from './company/resolvers.ts';
import { journalResolvers } from './journal/resolvers.ts';
import { notificationResolvers } from './notification/resolvers.ts';
import { deviceResolvers } from './device/resolvers.ts';
import { personResolvers } from './person/resolvers.ts';
import { profileResolvers } from './profile/resolvers.ts';
import { proofResolvers } from './proof/resolvers.ts';
import { serviceResolvers } from './service/resolvers.ts';
import { sessionResolvers } from './session/resolvers.ts';
import { signInSettingResolvers } from './sign-in-setting/resolvers.ts';
import { signInResolvers } from './sign-in/resolvers.ts';
import { viewerResolvers } from './viewer/resolvers.ts';

export const resolvers = mergeResolvers([
  accountResolvers,
  companyResolvers,
  journalResolvers,
  notificationResolvers,
  deviceResolvers,
  personResolvers,
  profileResolvers,
  proofResolvers,
  serviceResolvers,
  sessionResolvers,
  signInSettingResolvers,
  signInResolvers,
  viewerResolvers,
]);
