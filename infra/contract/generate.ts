import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateTypes } from './codegen.ts';
import { subgraphNames } from './compose.ts';
import { fontModule } from './fonts.ts';
import { memberMutations } from './member-mutations.ts';
import { operationModule } from './portal-operations.ts';
import { writeIfChanged } from './write.ts';

/**
 * Writes the `generated/` folders, which follow from `schema/` and are not committed.
 * @param root absolute path of the repository
 */
export async function generate(root: string): Promise<void> {
  const schema = join(root, 'schema');
  const supergraph = await readFile(join(schema, 'supergraph.graphql'), 'utf8');
  await writeIfChanged(
    join(root, 'gateway/src/generated/supergraph.ts'),
    textModule('supergraph', supergraph),
  );
  await writeIfChanged(
    join(root, 'subgraphs/chassis/src/generated/member-mutations.ts'),
    `export const memberMutations = new Set(${JSON.stringify(memberMutations(supergraph))});\n`,
  );
  for (const name of subgraphNames) {
    const sdl = await readFile(join(schema, `${name}.graphql`), 'utf8');
    await writeIfChanged(
      join(root, `subgraphs/${name}/src/generated/sdl.ts`),
      textModule('sdl', sdl),
    );
  }
  await writeIfChanged(join(root, 'subgraphs/pdf/src/generated/fonts.ts'), await fontModule(root));
  await generateTypes(root);
  await writeIfChanged(
    join(root, 'gateway/src/generated/portal-operations.ts'),
    await operationModule(root),
  );
}

function textModule(name: string, text: string): string {
  return `export const ${name} = ${JSON.stringify(text)};\n`;
}
