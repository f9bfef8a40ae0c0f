import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import { workbookType } from '../document/table.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { askDossier } from './ask.ts';
import { listDossiers } from './queries.ts';
import { stateOf } from './rules.ts';

export const dossierResolvers: Resolvers = {
  Mutation: {
    askDossier: async (_, { input }, context) => {
      const outcome = await askDossier(context, signedIn(context.caller), input);
      if (isRefused(outcome)) return { dossier: null, refusals: outcome.refusals };
      const dossier = await context.loaders.dossier.load(outcome.done.dossierId);
      return { dossier, refusals: [] };
    },
  },
  MemberAccount: {
    dossiers: ({ id }, _, { read }) => read((tx) => listDossiers(tx, id)),
  },
  Dossier: {
    state: (row, _, { clock }) => stateOf(row, clock.now()),
    askedBy: ({ askedBy }) => ({ id: askedBy }),
    pdf: async ({ id }, _, { loaders }) => {
      const files = await loaders.filesOfDossier.load(id);
      return files.find(({ mediaType }) => mediaType === 'application/pdf') ?? null;
    },
    workbook: async ({ id }, _, { loaders }) => {
      const files = await loaders.filesOfDossier.load(id);
      return files.find(({ mediaType }) => mediaType === workbookType) ?? null;
    },
  },
};
