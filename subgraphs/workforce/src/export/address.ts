import type { RouteAddress } from '@vigie/chassis/route';

/** Exported lists are fetched below this path; it ends with a slash because a token follows. */
export const exportsAddress: RouteAddress = { method: 'GET', path: '/exports/' };
