import type { RouteAddress } from '@vigie/chassis/route';

/** A calendar is fetched below this path; it ends with a slash because a secret follows. */
export const calendarsAddress: RouteAddress = { method: 'GET', path: '/calendars/' };
