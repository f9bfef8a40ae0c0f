import { join } from 'node:path';
import { compose } from './compose.ts';
import { permissionsMatrix } from './permissions.ts';
import { writeIfChanged } from './write.ts';

/**
 * Writes the committed files that follow from `schema/<subgraph>.graphql`: what the gateway loads, what clients see,
 * who may do what. Run by hand after a change of the contract; a test compares, so that a stale one does not land.
 * @param root absolute path of the repository
 */
export async function publishContract(root: string): Promise<void> {
  const schema = join(root, 'schema');
  const { supergraph, api } = await compose(schema);
  await writeIfChanged(join(schema, 'supergraph.graphql'), supergraph);
  await writeIfChanged(join(schema, 'api.graphql'), api);
  await writeIfChanged(join(schema, 'permissions.md'), permissionsMatrix(supergraph));
}
