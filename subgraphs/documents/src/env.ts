import { keys } from '@vigie/chassis/environment';
import { z } from 'zod';
import { s3Environment } from './store/s3/place.ts';

/** Who carries text messages: nobody, or the inbox of caught mails. A provider is one more word here and in the worker. */
export const smsModes = ['off', 'demo'] as const;
export type SmsMode = (typeof smsModes)[number];

/** What documents is told as a process of its own. */
export const environment = {
  /** Folder of stored files, shared with the worker. */
  DATA_DIR: z.string().min(1),
  /** A store that takes its place. */
  ...s3Environment,
  /** Keys that lock the files, the newest first; the worker holds the same ones. */
  FILE_KEYS: keys,
  SMS: z.enum(smsModes, { error: 'must be off or demo' }).default('off'),
  /** A virus scanner that speaks as clamd does: `tcp://host:3310`; without it files are not scanned. */
  SCANNER_URL: z.url({ protocol: /^tcp$/ }).optional(),
};
