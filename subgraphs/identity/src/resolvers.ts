import { mergeResolvers } from '@vigie/chassis/merge-resolvers';
import { accountResolvers } from './account/resolvers.ts';
import { companyResolvers } from './company/resolvers.ts';
import { journalResolvers } from './journal/resolvers.ts';
import { notificationResolvers } from './notification/resolvers.ts';
import { personResolvers } from './person/resolvers.ts';
import { serviceResolvers } from './service/resolvers.ts';
import { sessionResolvers } from './session/resolvers.ts';
import { signInResolvers } from './sign-in/resolvers.ts';
import { viewerResolvers } from './viewer/resolvers.ts';

export const resolvers = mergeResolvers([
  accountResolvers,
  companyResolvers,
  journalResolvers,
  notificationResolvers,
  personResolvers,
  serviceResolvers,
  sessionResolvers,
  signInResolvers,
  viewerResolvers,
]);
