import { mergeResolvers } from '@vigie/chassis/merge-resolvers';
import { absenceResolvers } from './absence/resolvers.ts';
import { accountResolvers } from './account/resolvers.ts';
import { announcedHireResolvers } from './announced-hire/resolvers.ts';
import { bulkChangeResolvers } from './bulk-change/resolvers.ts';
import { certificateResolvers } from './certificate/resolvers.ts';
import { companyResolvers } from './company/resolvers.ts';
import { assignmentResolvers } from './assignment/resolvers.ts';
import { stepsForManyResolvers } from './declaration/many/resolvers.ts';
import { campaignProgressResolvers } from './declaration/progress/resolvers.ts';
import { declarationResolvers } from './declaration/resolvers.ts';
import { employeeResolvers } from './employee/resolvers.ts';
import { erasureResolvers } from './erasure/resolvers.ts';
import { exemptionResolvers } from './exemption/resolvers.ts';
import { exportResolvers } from './export/resolvers.ts';
import { followUpResolvers } from './follow-up/resolvers.ts';
import { importResolvers } from './import/batch/resolvers.ts';
import { importDropResolvers } from './import/drop/resolvers.ts';
import { importRowResolvers } from './import/row/resolvers.ts';
import { jobPostResolvers } from './job-post/resolvers.ts';
import { questionResolvers } from './question/resolvers.ts';
import { leavingResolvers } from './leaving/resolvers.ts';
import { situationResolvers } from './situation/resolvers.ts';
import { statisticsResolvers } from './statistics/resolvers.ts';
import { timelineResolvers } from './timeline/resolvers.ts';
import { transferResolvers } from './transfer/resolvers.ts';
import { settingResolvers } from './setting/resolvers.ts';

export const resolvers = mergeResolvers([
  settingResolvers,
  absenceResolvers,
  accountResolvers,
  announcedHireResolvers,
  bulkChangeResolvers,
  certificateResolvers,
  companyResolvers,
  assignmentResolvers,
  declarationResolvers,
  campaignProgressResolvers,
  stepsForManyResolvers,
  employeeResolvers,
  erasureResolvers,
  exemptionResolvers,
  exportResolvers,
  followUpResolvers,
  importResolvers,
  importDropResolvers,
  importRowResolvers,
  jobPostResolvers,
  questionResolvers,
  leavingResolvers,
  situationResolvers,
  statisticsResolvers,
  timelineResolvers,
  transferResolvers,
]);
