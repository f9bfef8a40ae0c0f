import { Secret, TOTP } from 'otpauth';
import type { House } from '../../../../infra/tests/house.ts';
import { tokens, type Confirmation, type Doorstep } from './doorstep.ts';

/** Where a first factor leads. */
export interface Entrance extends Confirmation {
  secondStep: {
    secret: string;
    kind: 'PROVE' | 'ENROL';
    totp: boolean;
    passkey: boolean;
    trustDays: number;
  } | null;
}

/** A factor that was made, with what comes with it. */
export interface Made {
  recoveryCodes: string[];
  session: Confirmation['session'];
  refusals: { code: string }[];
}

export const entrance = `session { ${tokens} } secondStep { secret kind totp passkey trustDays }
  refusals { code triesLeft }`;
export const madeFactor = `recoveryCodes session { ${tokens} } refusals { code }`;

/** What an application shows at an instant (milliseconds). */
export function codeAt(secret: string, timestamp: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({
    timestamp,
  });
}

/** What it shows at the house's time, some steps of thirty seconds later. */
export function shownBy(house: House, secret: string, steps = 0): string {
  return codeAt(secret, house.clock.now().getTime() + steps * 30_000);
}

/** Gives somebody an application. */
export async function addTotp(
  house: House,
  door: Doorstep,
  token: string,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = await door.send<{ secret: string }>('startTotp', {}, 'secret', token);
  const code = shownBy(house, secret, -1);
  const made = await door.send<Made>('confirmTotp', { code }, madeFactor, token);
  if (made.refusals.length > 0) throw new Error(JSON.stringify(made.refusals));
  return { secret, recoveryCodes: made.recoveryCodes };
}

/** The first factor of somebody: the code by mail. */
export async function firstFactor(
  door: Doorstep,
  email: string,
  browser: object = {},
): Promise<Entrance> {
  const { challenge, code } = await door.codeFor(email);
  return door.send('confirmSignInCode', { challenge, code, ...browser }, entrance);
}
