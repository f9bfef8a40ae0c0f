import { z } from 'zod';

/** What documents is told as a process of its own. */
export const environment = {
  /** Folder of stored files, shared with the worker. */
  DATA_DIR: z.string().min(1),
};
