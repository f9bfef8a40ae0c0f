import type { RouteAddress } from '@vigie/chassis/route';

/** Invoices and what else billing makes are fetched below this path; it ends with a slash because a token follows. */
export const filesAddress: RouteAddress = { method: 'GET', path: '/billing-files/' };
