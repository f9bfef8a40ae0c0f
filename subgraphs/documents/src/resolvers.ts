import { mergeResolvers } from '@vigie/chassis/merge-resolvers';
import { deliveryResolvers } from './delivery/resolvers.ts';
import { documentResolvers } from './document/resolvers.ts';
import { sharingResolvers } from './sharing/resolvers.ts';
import { visitPaperResolvers } from './visit-paper/resolvers.ts';

export const resolvers = mergeResolvers([
  deliveryResolvers,
  documentResolvers,
  sharingResolvers,
  visitPaperResolvers,
]);
