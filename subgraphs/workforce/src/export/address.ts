import type { RouteAddress } from '@vigie/chassis/route';

/** Exported lists are fetched below this path; it ends with a slash because a token follows. */
export const exportsAddress: RouteAddress = { method: 'GET', path: '/exports/' };

/** An address works this long (milliseconds): enough for a browser to follow it, too short to pass it on. */
export const addressLife = 60 * 1000;
