import { createHmac } from 'node:crypto';

/** What the demo provider signs with: of this deployment alone, and never that of a real one. */
export const demoSecret = (dataKey: Buffer): Buffer =>
  createHmac('sha256', dataKey).update('demo card payments').digest();
