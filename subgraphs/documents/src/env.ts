import { keys } from '@vigie/chassis/environment';
import { z } from 'zod';

/** What documents is told as a process of its own. */
export const environment = {
  /** Folder of stored files, shared with the worker. */
  DATA_DIR: z.string().min(1),
  /** Keys that lock the files, the newest first; the worker holds the same ones. */
  FILE_KEYS: keys,
  /** A virus scanner that speaks as clamd does: `tcp://host:3310`; without it files are not scanned. */
  SCANNER_URL: z.url({ protocol: /^tcp$/ }).optional(),
};
