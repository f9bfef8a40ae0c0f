import { searchSituations, situationCatalogue, type WorkSituation } from '@vigie/law/situation';
import type { Resolvers } from '../generated/resolvers.ts';

export const situationResolvers: Resolvers = {
  Query: {
    workSituations: (_, { search }, { clock }) =>
      search ? searchSituations(search, clock.today()) : situationCatalogue(clock.today()),
  },
  WorkSituation: {
    articles: ({ basis }: WorkSituation) => [...basis],
  },
};
