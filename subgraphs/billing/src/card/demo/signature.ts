import { createHmac, timingSafeEqual } from 'node:crypto';

/** Header that carries the signature of a webhook. */
export const signatureHeader = 'vigie-signature';

/** Seconds for which a signed webhook is believed: what was recorded on its way cannot be played again later. */
const believed = 300;

/** Signs a webhook as Stripe does: the moment, and a digest of it with the body. */
export function sign(secret: Buffer, body: string, now: Date): string {
  const moment = String(Math.floor(now.getTime() / 1000));
  return `t=${moment},v1=${digest(secret, moment, body).toString('hex')}`;
}

export function isSigned(secret: Buffer, body: string, signature: string, now: Date): boolean {
  const [, moment = '', given = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
  if (Math.abs(now.getTime() / 1000 - Number(moment)) > believed) return false;
  const expected = digest(secret, moment, body);
  const said = Buffer.from(given, 'hex');
  return said.length === expected.length && timingSafeEqual(said, expected);
}

const digest = (secret: Buffer, moment: string, body: string): Buffer =>
  createHmac('sha256', secret).update(`${moment}.${body}`).digest();
