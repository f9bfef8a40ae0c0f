import type { SubgraphName } from '@vigie/gateway/subgraph/names';
import { openHouse, type House } from '../../tests/house.ts';
import { openFaultProxy, type FaultProxy } from './fault-proxy.ts';

/** A house over HTTP whose every subgraph can be made to fail. */
export interface FaultyHouse {
  house: House;
  proxies: Record<SubgraphName, FaultProxy>;
  stop(): Promise<void>;
}

export async function openFaultyHouse(): Promise<FaultyHouse> {
  const proxies: Partial<Record<SubgraphName, FaultProxy>> = {};
  const house = await openHouse({
    subgraphs: 'http',
    through: async (name, url) => {
      const proxy = await openFaultProxy(url);
      proxies[name] = proxy;
      return proxy.url;
    },
  });
  return {
    house,
    proxies: proxies as Record<SubgraphName, FaultProxy>,
    stop: async () => {
      await house.stop();
      await Promise.all(Object.values(proxies).map((proxy) => proxy.close()));
    },
  };
}
