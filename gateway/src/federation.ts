import type { Route } from '@vigie/chassis/route';
import type { SubgraphLink } from './subgraph/link.ts';

/** The subgraphs as the gateway reaches them, in this process or over HTTP. */
export interface Federation {
  links: readonly SubgraphLink[];
  /** Their HTTP routes beside GraphQL. */
  routes: readonly Route[];
  close(): Promise<void>;
}
