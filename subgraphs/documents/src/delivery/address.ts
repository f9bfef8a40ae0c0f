import type { RouteAddress } from '@vigie/chassis/route';

/** The summons of a private link is fetched below this path; it ends with a slash because a token follows. */
export const summonsAddress: RouteAddress = { method: 'GET', path: '/summonses/' };

/** Where the page of a private link stands, below the portal's address: short, since it goes into text messages. */
export const linkPath = (token: string): string => `/c/${token}`;

/** Bytes of chance in a private link: 128 bits, and still short enough for a text message. */
export const linkBytes = 16;
