import { mergeResolvers } from '@vigie/chassis/merge-resolvers';
import { documentResolvers } from './document/resolvers.ts';
import { sharingResolvers } from './sharing/resolvers.ts';
import { visitPaperResolvers } from './visit-paper/resolvers.ts';

export const resolvers = mergeResolvers([documentResolvers, sharingResolvers, visitPaperResolvers]);
