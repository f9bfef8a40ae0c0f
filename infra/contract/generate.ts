import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateTypes } from './codegen.ts';
import { compose, subgraphNames } from './compose.ts';
import { fontModule } from './fonts.ts';
import { writeIfChanged } from './write.ts';

/**
 * Writes everything that follows from `schema/<subgraph>.graphql`.
 * Committed: `schema/supergraph.graphql`, `schema/api.graphql`. Not committed: the `generated/` folders.
 * @param root absolute path of the repository
 */
export async function generate(root: string): Promise<void> {
  const schema = join(root, 'schema');
  const { supergraph, api } = await compose(schema);
  await writeIfChanged(join(schema, 'supergraph.graphql'), supergraph);
  await writeIfChanged(join(schema, 'api.graphql'), api);
  await writeIfChanged(
    join(root, 'gateway/src/generated/supergraph.ts'),
    textModule('supergraph', supergraph),
  );
  for (const name of subgraphNames) {
    const sdl = await readFile(join(schema, `${name}.graphql`), 'utf8');
    await writeIfChanged(join(root, `subgraphs/${name}/src/generated/sdl.ts`), textModule('sdl', sdl));
  }
  await writeIfChanged(
    join(root, 'subgraphs/documents/src/generated/fonts.ts'),
    await fontModule(root),
  );
  await generateTypes(root);
}

function textModule(name: string, text: string): string {
  return `export const ${name} = ${JSON.stringify(text)};\n`;
}
