import { sdl as appointments } from '@vigie/appointments/generated/sdl';
import { sdl as billing } from '@vigie/billing/generated/sdl';
import { subgraphSchema, type Subgraph } from '@vigie/chassis/subgraph';
import { sdl as documents } from '@vigie/documents/generated/sdl';
import { sdl as identity } from '@vigie/identity/generated/sdl';
import { sdl as workforce } from '@vigie/workforce/generated/sdl';
import { resolvers } from './resolvers.ts';

const contracts = { identity, workforce, appointments, documents, billing };

/** The five subgraphs of the contract over the member in memory. */
export function openSubgraphs(): Subgraph[] {
  return Object.entries(contracts).map(([name, sdl]) => ({
    name,
    schema: subgraphSchema(sdl, resolvers[name as keyof typeof contracts]),
    contextFor: () => ({}),
    routes: [],
    close: () => Promise.resolve(),
  }));
}
