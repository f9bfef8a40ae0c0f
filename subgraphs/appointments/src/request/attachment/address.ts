import type { RouteAddress } from '@vigie/chassis/route';

/** Largest file (bytes): a scan of some pages. */
export const largestAttachment = 10 * 1024 * 1024;

/** Files of a request are sent below this path; a token follows. */
export const sendAddress: RouteAddress = {
  ...{ method: 'POST', path: '/request-attachments/' },
  streams: largestAttachment,
};

/** Files of a request are fetched below this path; a token follows. */
export const fetchAddress: RouteAddress = { method: 'GET', path: '/request-attachments/' };

/** An address works this long (milliseconds): enough to send a scan over a poor line. */
export const addressLife = 10 * 60 * 1000;

/** Path of an address on the API's host. */
export const addressPath = (token: string): string => `${sendAddress.path}${token}`;
