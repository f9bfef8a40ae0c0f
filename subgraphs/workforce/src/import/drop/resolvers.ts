import { referenceTo } from '@vigie/chassis/entity-reference';
import { isId } from '@vigie/chassis/ids';
import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { forget } from '../../loaders.ts';
import { inContract } from '../batch/field-names.ts';
import { uploadPath } from './address.ts';
import { startImport } from './commands.ts';

export const importDropResolvers: Resolvers = {
  Query: {
    importDrop: (_, { id }, { loaders }) => (isId(id) ? loaders.importDrop.load(id) : null),
  },
  Mutation: {
    startImport: async (_, { input }, context) => {
      const outcome = await startImport(context, signedIn(context.caller), input);
      if (isRefused(outcome)) return { drop: null, uploadPath: null, ...outcome };
      forget(context.loaders);
      const { id, token } = outcome.done;
      return {
        drop: await context.loaders.importDrop.load(id),
        uploadPath: token === null ? null : uploadPath(token),
        refusals: [],
      };
    },
  },
  HireFileProblem: {
    field: ({ field }) => field && inContract(field),
  },
  ImportDrop: {
    account: ({ accountId }) => referenceTo(accountId),
    fileNames: async ({ id }, _, { loaders }) => {
      const files = await loaders.filesOfDrop.load(id);
      return files.map(({ name }) => name);
    },
    progress: ({ id }, _, { loaders }) => loaders.importProgress.load(id),
    imports: ({ id }, _, { loaders }) => loaders.importsOfDrop.load(id),
    unknownEstablishments: ({ report }) => report?.unknown ?? [],
    setAside: ({ report }) => report?.setAside ?? [],
    refusedFiles: ({ report }) => report?.refused ?? [],
    lists: ({ report }) => report?.lists ?? [],
    hires: ({ report }) => report?.hires ?? null,
  },
};
