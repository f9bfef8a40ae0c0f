import { subgraphSchema, type Subgraph } from '@vigie/chassis/subgraph';
import type { Contract } from './contract.ts';
import { readFederation } from './federation.ts';
import { resolversOf } from './resolvers.ts';
import { World, type WorldOptions } from './world.ts';

/** The subgraphs of a contract with computed data: what stands behind a gateway, without a database. */
export function openSyntheticSubgraphs(contract: Contract, options: WorldOptions): Subgraph[] {
  const federation = readFederation(contract.supergraph);
  const world = new World(federation, 'subgraph', options);
  return contract.subgraphs.map(({ name, sdl }) => ({
    name,
    schema: subgraphSchema(sdl, resolversOf(subgraphSchema(sdl, {}), world)),
    contextFor: () => ({}),
    routes: [],
    close: () => Promise.resolve(),
  }));
}
