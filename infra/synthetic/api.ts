import { openLog } from '@vigie/chassis/log';
import { startApi, type ApiOptions } from '@vigie/gateway/api';
import { InProcessLink } from '@vigie/gateway/subgraph/in-process';
import type { SubgraphLink } from '@vigie/gateway/subgraph/link';
import type { Contract } from './contract.ts';
import { openSyntheticSubgraphs } from './subgraph.ts';
import type { WorldOptions } from './world.ts';

export interface SyntheticApiOptions extends WorldOptions {
  /** Who runs plans; the gateway's own executor when absent. */
  execution?: NonNullable<ApiOptions['execution']>;
  /** Replaces every permission rule. */
  override?: NonNullable<ApiOptions['override']>;
  /** What stands between the gateway and a subgraph; nothing when absent. */
  between?: (link: SubgraphLink) => SubgraphLink;
}

/** The gateway of the product on computed data, started, without HTTP and without a database. */
export function startSyntheticApi(
  contract: Contract,
  { execution = 'lean', override, between = (link) => link, ...world }: SyntheticApiOptions,
): ReturnType<typeof startApi> {
  const log = openLog('synthetic', 'silent');
  const links = openSyntheticSubgraphs(contract, world).map((subgraph) =>
    between(new InProcessLink(subgraph, log)),
  );
  return startApi({
    links,
    supergraph: contract.supergraph,
    log,
    execution,
    ...(override ? { override } : {}),
  });
}
