import type { Caller } from '@vigie/chassis/subgraph';
import type { Budget } from './limits/budget.ts';

/** What the gateway carries through one request. */
export interface GatewayContext {
  caller: Caller;
  /** Union of the caller's scopes over all accounts; null for nobody. */
  scopes: ReadonlySet<string> | null;
  /** Nothing may be changed: the session shows an account as its user sees it. */
  viewing?: boolean;
  /** What the caller may still spend; absent where nobody counts. */
  budget?: Budget;
  /** One context per subgraph and request, so that its loaders batch over all fetches of the plan. */
  subgraphContexts: Map<string, object>;
}
