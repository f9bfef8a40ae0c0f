import type { RouteAddress } from '@vigie/chassis/route';

/** Largest proof (bytes): a scan of some pages. */
export const largestProof = 10 * 1024 * 1024;

/** Proofs are sent below this path; a token follows. */
export const sendAddress: RouteAddress = {
  ...{ method: 'POST', path: '/registration-proofs/' },
  streams: largestProof,
};

/** Proofs are fetched below this path; a token follows. */
export const fetchAddress: RouteAddress = { method: 'GET', path: '/registration-proofs/' };

/** An address works this long (milliseconds): enough to send a scan over a poor line. */
export const addressLife = 10 * 60 * 1000;

/** Path of an address on the API's host. */
export const addressPath = (token: string): string => `${sendAddress.path}${token}`;
