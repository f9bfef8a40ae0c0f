import { mergeResolvers } from '@vigie/chassis/merge-resolvers';
import { personalDataResolvers } from './personal-data/resolvers.ts';
import { askedVisitResolvers } from './asked-visit/resolvers.ts';
import { absenceResolvers } from './absence/resolvers.ts';
import { halfDayResolvers } from './availability/resolvers.ts';
import { calendarResolvers } from './calendar/resolvers.ts';
import { centreResolvers } from './centre/resolvers.ts';
import { closureResolvers } from './closure/resolvers.ts';
import { employeeResolvers } from './employee/resolvers.ts';
import { placementResolvers } from './placement/resolvers.ts';
import { planningRunResolvers } from './planning-run/resolvers.ts';
import { preferenceResolvers } from './preference/resolvers.ts';
import { practitionerResolvers } from './practitioner/resolvers.ts';
import { readyAnswerResolvers } from './ready-answer/resolvers.ts';
import { replacementResolvers } from './replacement/resolvers.ts';
import { requestResolvers } from './request/resolvers.ts';
import { statisticsResolvers } from './statistics/resolvers.ts';
import { teamResolvers } from './team/resolvers.ts';
import { accountResolvers } from './visit/account-resolvers.ts';
import { visitResolvers } from './visit/resolvers.ts';
import { remoteConsentResolvers } from './remote-consent/resolvers.ts';
import { unavailabilityResolvers } from './unavailability/resolvers.ts';
import { roadResolvers } from './road/resolvers.ts';
import { settingResolvers } from './setting/resolvers.ts';
import { waitingResolvers } from './waiting/resolvers.ts';
import { weeklyHalfDayResolvers } from './weekly-half-day/resolvers.ts';
import { workplaceActionResolvers } from './workplace-action/resolvers.ts';

export const resolvers = mergeResolvers([
  personalDataResolvers,
  settingResolvers,
  absenceResolvers,
  askedVisitResolvers,
  accountResolvers,
  calendarResolvers,
  centreResolvers,
  closureResolvers,
  employeeResolvers,
  halfDayResolvers,
  placementResolvers,
  planningRunResolvers,
  practitionerResolvers,
  preferenceResolvers,
  readyAnswerResolvers,
  replacementResolvers,
  requestResolvers,
  roadResolvers,
  teamResolvers,
  statisticsResolvers,
  remoteConsentResolvers,
  unavailabilityResolvers,
  visitResolvers,
  waitingResolvers,
  weeklyHalfDayResolvers,
  workplaceActionResolvers,
]);
