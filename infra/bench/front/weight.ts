import type { Page, Request } from 'playwright-core';

/** What a page has loaded, in bytes of bodies as they were served: compressed. */
export interface Weight {
  script: number;
  style: number;
  all: number;
  requests: number;
}

/** Weighs everything that the page loads from now on. */
export function weigh(page: Page): { total(): Promise<Weight> } {
  const finished: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  return {
    total: async () => {
      const sum: Weight = { script: 0, style: 0, all: 0, requests: finished.length };
      for (const request of finished) {
        const { responseBodySize } = await request.sizes();
        sum.all += responseBodySize;
        if (request.resourceType() === 'script') sum.script += responseBodySize;
        if (request.resourceType() === 'stylesheet') sum.style += responseBodySize;
      }
      return sum;
    },
  };
}
