import type { RouteAddress } from '@vigie/chassis/route';

/** Largest file (bytes): a scan of some pages. */
export const largestDocument = 10 * 1024 * 1024;

/** Files are sent below this path; a token follows. */
export const sendAddress: RouteAddress = {
  ...{ method: 'POST', path: '/documents/' },
  streams: largestDocument,
};

/** An address works this long (milliseconds): enough to send a scan over a poor line. */
export const sendingLife = 10 * 60 * 1000;

/** Path of an address on the API's host. */
export const sendPath = (token: string): string => `${sendAddress.path}${token}`;

/** Characters of a file's name that are kept until the file is there. */
export const longestFileName = 300;
