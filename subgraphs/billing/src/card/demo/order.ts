import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { CardOrder } from '../provider.ts';

/** An order as the demo provider carries it in the address of its page: it keeps nothing. */
export interface DemoOrder extends CardOrder {
  reference: string;
}

const shape = z.object({
  ...{ reference: z.string(), cents: z.int(), label: z.string() },
  ...{ returnUrl: z.string(), abandonUrl: z.string() },
});

export function tokenOf(secret: Buffer, order: DemoOrder): string {
  const text = Buffer.from(JSON.stringify(order)).toString('base64url');
  return `${text}.${digest(secret, text).toString('base64url')}`;
}

/** The order of a page; null for one that we have not made. */
export function orderIn(secret: Buffer, token: string): DemoOrder | null {
  const [text = '', given = ''] = token.split('.');
  const [expected, said] = [digest(secret, text), Buffer.from(given, 'base64url')];
  if (said.length !== expected.length || !timingSafeEqual(said, expected)) return null;
  return shape.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
}

const digest = (secret: Buffer, text: string): Buffer =>
  createHmac('sha256', secret).update(`order ${text}`).digest();
