import { generate, type CodegenContext } from '@graphql-codegen/cli';
import { join } from 'node:path';
import { subgraphNames } from './compose.ts';
import { mappers } from './mappers.ts';

type Config = Parameters<typeof generate>[0] & { generates: object } & { config?: CodegenContext };

const serverScalars = {
  Date: 'string',
  DateTime: { input: 'Date', output: 'Date' },
  EmailAddress: 'string',
  MemberNumber: 'string',
  Nir: 'string',
  Scope: 'string',
  Siren: 'string',
  Siret: 'string',
};

const clientScalars = Object.fromEntries(
  Object.keys(serverScalars).map((name) => [name, 'string']),
);

/**
 * Writes the TypeScript that follows from the contract: resolver types of each subgraph and the portal's documents.
 * @param root absolute path of the repository
 */
export async function generateTypes(root: string): Promise<void> {
  const generates: Record<string, object> = {};
  for (const name of subgraphNames) {
    generates[join(root, `subgraphs/${name}/src/generated/resolvers.ts`)] = {
      schema: join(root, `schema/${name}.graphql`),
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        federation: true,
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: serverScalars,
        strictScalars: false,
        contextType: '../context.ts#Context',
        mappers: mappers[name],
        defaultMapper: '{T}',
        emitLegacyCommonJSImports: false,
      },
    };
  }
  generates[`${join(root, 'web/src/lib/graphql/generated')}/`] = {
    schema: join(root, 'schema/api.graphql'),
    documents: [join(root, 'web/src/**/*.graphql')],
    preset: 'client',
    presetConfig: { fragmentMasking: false },
    config: {
      enumsAsTypes: true,
      useTypeImports: true,
      scalars: clientScalars,
      strictScalars: true,
      documentMode: 'string',
    },
  };
  // Plugins are looked up from here: the root has no dependencies.
  const cwd = join(root, 'infra');
  const config = { cwd, silent: true, errorsOnly: true, ignoreNoDocuments: true, generates };
  await generate(config as Config, true);
}
