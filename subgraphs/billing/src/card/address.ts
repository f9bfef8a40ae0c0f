import type { RouteAddress } from '@vigie/chassis/route';

/** Below it each provider tells what it took. */
export const webhookAddress: RouteAddress = { method: 'POST', path: '/payment-webhooks/' };

/** What the page of the demo provider is to show. */
export const demoOrderAddress: RouteAddress = { method: 'GET', path: '/demo-payments/' };

/** What somebody has decided there. */
export const demoDecisionAddress: RouteAddress = { method: 'POST', path: '/demo-payments/' };
