import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compose, subgraphNames, type Composition } from '../contract/compose.ts';
import { root } from '../root.ts';

/** A composed contract with the SDL of each subgraph that it was composed from. */
export interface Contract extends Composition {
  subgraphs: readonly { name: string; sdl: string }[];
}

/**
 * @param directory absolute path of the folder that holds `<name>.graphql`
 * @throws when they do not compose
 */
export async function readContract(directory: string, names: readonly string[]): Promise<Contract> {
  const [composition, subgraphs] = await Promise.all([
    compose(directory, names),
    Promise.all(
      names.map(async (name) => ({
        name,
        sdl: await readFile(join(directory, `${name}.graphql`), 'utf8'),
      })),
    ),
  ]);
  return { ...composition, subgraphs };
}

/** The contract of the product, as it stands in `schema/`. */
export const readHouseContract = (): Promise<Contract> =>
  readContract(join(root, 'schema'), subgraphNames);
