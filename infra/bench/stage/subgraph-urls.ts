import type { SubgraphName } from '@vigie/gateway/subgraph/names';
import { freePort } from '../../database/port.ts';

const names: readonly SubgraphName[] = [
  'identity',
  'workforce',
  'appointments',
  'documents',
  'billing',
];

const variable = (name: SubgraphName): string => `SUBGRAPH_URL_${name.toUpperCase()}`;

/** An address for each subgraph, as the variables that the gateway reads. */
export async function chooseSubgraphUrls(): Promise<Record<string, string>> {
  const chosen: [string, string][] = [];
  for (const name of names) chosen.push([variable(name), `http://127.0.0.1:${await freePort()}`]);
  return Object.fromEntries(chosen);
}

/** The addresses again, in a process that was told. */
export function subgraphUrls(env: NodeJS.ProcessEnv): Record<SubgraphName, string> {
  return Object.fromEntries(names.map((name) => [name, env[variable(name)]])) as Record<
    SubgraphName,
    string
  >;
}
