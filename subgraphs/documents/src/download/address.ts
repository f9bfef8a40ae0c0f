import type { RouteAddress } from '@vigie/chassis/route';

/** Files are fetched below this path; it ends with a slash because a token follows. */
export const filesAddress: RouteAddress = { method: 'GET', path: '/files/' };

/** An address works this long (milliseconds): enough for a browser to follow it, too short to pass it on. */
export const addressLife = 60 * 1000;

/** Path of a file on the API's host. */
export const addressPath = (token: string): string => `${filesAddress.path}${token}`;
