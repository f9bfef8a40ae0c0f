import type { Clock } from '@vigie/chassis/clock';
import type { Log } from '@vigie/chassis/log';
import { createCallerTokenSigner } from '@vigie/chassis/token/caller-token';
import type { JWK } from 'jose';
import type { Federation } from './federation.ts';
import { rememberCallerTokens } from './subgraph/caller-tokens.ts';
import { subgraphNames, type SubgraphName } from './subgraph/names.ts';
import { RemoteLink } from './subgraph/remote.ts';
import { openRemoteRoutes } from './subgraph/remote-routes.ts';
import { routeAddresses } from './subgraph/route-addresses.ts';

export interface RemoteFederationOptions {
  /** Where each subgraph listens. */
  urls: Record<SubgraphName, string>;
  /** Ed25519 private key of the gateway; the subgraphs hold its public part. */
  gatewayKey: JWK;
  clock: Clock;
  log: Log;
}

/** The five subgraphs as processes of their own. None of them is asked before the first request needs it. */
export async function reachSubgraphs({
  urls,
  gatewayKey,
  clock,
  log,
}: RemoteFederationOptions): Promise<Federation> {
  const signer = await createCallerTokenSigner(gatewayKey, clock);
  const callerTokens = rememberCallerTokens(signer, clock);
  const shared = subgraphNames.map((name) => ({ name, url: urls[name], callerTokens, log }));
  const links = shared.map((options) => new RemoteLink(options));
  const routes = shared.flatMap((options) => {
    const addresses = routeAddresses[options.name];
    return addresses ? [openRemoteRoutes({ ...options, addresses })] : [];
  });
  return {
    links,
    routes: routes.flatMap((each) => each.routes),
    close: async () => {
      await Promise.all([...links, ...routes].map((each) => each.close()));
    },
  };
}
