import { bytes } from '@vigie/chassis/environment';
import { z } from 'zod';
import { cardEnvironment } from './card/environment.ts';

/** What billing is told as a process of its own. */
export const environment = {
  /** 32 random bytes in base64; the worker holds the same ones. */
  DATA_KEY: bytes,
  /** Address of the portal. */
  PORTAL_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }),
  ...cardEnvironment,
};
