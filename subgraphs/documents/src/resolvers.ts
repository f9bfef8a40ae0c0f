import { documentResolvers } from './document/resolvers.ts';

export const resolvers = { ...documentResolvers };
