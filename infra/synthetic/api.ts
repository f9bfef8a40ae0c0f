import { openLog } from '@vigie/chassis/log';
import { startApi } from '@vigie/gateway/api';
import { InProcessLink } from '@vigie/gateway/subgraph/in-process';
import type { Contract } from './contract.ts';
import { openSyntheticSubgraphs } from './subgraph.ts';
import type { WorldOptions } from './world.ts';

/** The gateway of the product on computed data, started, without HTTP and without a database. */
export function startSyntheticApi(
  contract: Contract,
  options: WorldOptions,
): ReturnType<typeof startApi> {
  const log = openLog('synthetic', 'silent');
  const links = openSyntheticSubgraphs(contract, options).map(
    (subgraph) => new InProcessLink(subgraph, log),
  );
  return startApi({ links, supergraph: contract.supergraph, log });
}
