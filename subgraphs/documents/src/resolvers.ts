import { mergeResolvers } from '@vigie/chassis/merge-resolvers';
import { companyResolvers } from './company/resolvers.ts';
import { personalDataResolvers } from './personal-data/resolvers.ts';
import { deliveryResolvers } from './delivery/resolvers.ts';
import { documentArchiveResolvers } from './archive/resolvers.ts';
import { documentResolvers } from './document/resolvers.ts';
import { archiveResolvers } from './summons-archive/resolvers.ts';
import { dossierResolvers } from './dossier/resolvers.ts';
import { forwardResolvers } from './forward/resolvers.ts';
import { duplicateResolvers } from './duplicate/resolvers.ts';
import { incidentResolvers } from './incident/resolvers.ts';
import { noticeResolvers } from './notice/resolvers.ts';
import { recallResolvers } from './recall/resolvers.ts';
import { sharingResolvers } from './sharing/resolvers.ts';
import { unmatchedPaperResolvers } from './unmatched-paper/resolvers.ts';
import { visitPaperResolvers } from './visit-paper/resolvers.ts';

export const resolvers = mergeResolvers([
  ...[personalDataResolvers, companyResolvers],
  ...[documentArchiveResolvers, archiveResolvers, deliveryResolvers, documentResolvers],
  ...[
    dossierResolvers,
    forwardResolvers,
    duplicateResolvers,
    incidentResolvers,
    noticeResolvers,
    recallResolvers,
    sharingResolvers,
    unmatchedPaperResolvers,
  ],
  visitPaperResolvers,
]);
