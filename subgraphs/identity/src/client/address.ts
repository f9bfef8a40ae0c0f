import type { RouteAddress } from '@vigie/chassis/route';

/** Where programs exchange their credentials for an access token. */
export const tokenAddress: RouteAddress = { method: 'POST', path: '/oauth/token' };
