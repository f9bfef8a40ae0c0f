import { Secret, TOTP } from 'otpauth';

/** Seconds for which an application shows one code. */
const period = 30;

/** How many codes before and after the present one are taken: clocks of telephones differ. */
const window = 1;

/** A new secret of 160 bits (RFC 4226), in base32 as applications take it. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the QR code holds. */
export function totpAddress(secret: string, issuer: string, label: string): string {
  return asTotp(secret, issuer, label).toString();
}

/** The step of thirty seconds in which a code was shown; null for a wrong one. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const token = code.replace(/\D/g, '');
  const delta = asTotp(secret).validate({ token, timestamp, window });
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta;
}

function asTotp(secret: string, issuer = '', label = ''): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period, digits: 6 });
}
