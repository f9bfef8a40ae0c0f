import { isId } from '@vigie/chassis/ids';
import type { Resolvers } from '../generated/resolvers.ts';

export const personResolvers: Resolvers = {
  User: {
    __resolveReference: ({ id }, { loaders }) => (isId(id) ? loaders.named.load(id) : null),
    firm: ({ firm }) => firm ?? null,
  },
};
