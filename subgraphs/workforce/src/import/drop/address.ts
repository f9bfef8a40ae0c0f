import type { RouteAddress } from '@vigie/chassis/route';
import { uploadLimits } from '../reading/limits.ts';

/** Names and headers of the parts of a form, beside the files themselves. */
const ofTheForm = 256 * 1024;

/** Files are sent below this path; it ends with a slash because a token follows. */
export const importsAddress: RouteAddress = {
  method: 'POST',
  path: '/imports/',
  streams: uploadLimits.bytes + ofTheForm,
};

/** An address works this long (milliseconds): until then the sending must have begun. */
export const addressLife = 10 * 60 * 1000;

/** Path on the API's host to which the files of a drop are sent. */
export const uploadPath = (token: string): string => `${importsAddress.path}${token}`;
