import type { RouteAddress } from '@vigie/chassis/route';

/** Archives of many documents are fetched below this path; it ends with a slash because a token follows. */
export const documentArchivesAddress: RouteAddress = { method: 'GET', path: '/archives/' };
