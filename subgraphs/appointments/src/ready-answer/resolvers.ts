import type { Resolvers } from '../generated/resolvers.ts';
import { listReadyAnswers } from './queries.ts';

export const readyAnswerResolvers: Resolvers = {
  Query: {
    readyAnswers: (_, { kind }, { read }) => read((tx) => listReadyAnswers(tx, kind ?? null)),
  },
};
