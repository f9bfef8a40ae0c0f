import type { RouteAddress } from '@vigie/chassis/route';

/** Archives of summonses are fetched below this path; it ends with a slash because a token follows. */
export const archivesAddress: RouteAddress = { method: 'GET', path: '/summons-archives/' };
