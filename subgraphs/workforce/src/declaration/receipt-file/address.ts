import type { RouteAddress } from '@vigie/chassis/route';

/** Archives of receipts are fetched below this path; it ends with a slash because a token follows. */
export const receiptsAddress: RouteAddress = { method: 'GET', path: '/declaration-receipts/' };
