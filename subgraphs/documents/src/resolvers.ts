import { mergeResolvers } from '@vigie/chassis/merge-resolvers';
import { deliveryResolvers } from './delivery/resolvers.ts';
import { documentResolvers } from './document/resolvers.ts';
import { archiveResolvers } from './summons-archive/resolvers.ts';
import { sharingResolvers } from './sharing/resolvers.ts';
import { visitPaperResolvers } from './visit-paper/resolvers.ts';

export const resolvers = mergeResolvers([
  archiveResolvers,
  deliveryResolvers,
  documentResolvers,
  sharingResolvers,
  visitPaperResolvers,
]);
