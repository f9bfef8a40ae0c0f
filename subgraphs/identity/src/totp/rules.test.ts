import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { newTotpSecret, stepOf, totpAddress } from './rules.ts';

const now = new Date('2026-11-23T08:00:10Z');
const secret = newTotpSecret();
const at = (seconds: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: now.getTime() + seconds * 1000,
  });

describe('a code of six digits', () => {
  it('is taken half a minute early and late, and no more', () => {
    const present = Math.floor(now.getTime() / 30_000);
    expect(stepOf(secret, at(0), now)).toBe(present);
    expect(stepOf(secret, ` ${at(0).slice(0, 3)} ${at(0).slice(3)} `, now)).toBe(present);
    expect(stepOf(secret, at(-30), now)).toBe(present - 1);
    expect(stepOf(secret, at(30), now)).toBe(present + 1);
    expect(stepOf(secret, at(-90), now)).toBeNull();
    expect(stepOf(secret, at(90), now)).toBeNull();
  });

  it.each(['', '12345', '1234567', 'abcdef'])('is none: %j', (typed) => {
    expect(stepOf(secret, typed, now)).toBeNull();
  });
});

describe('the address of an application', () => {
  it('names the service and the person', () => {
    expect(totpAddress(secret, 'Aurélia Santé', 'yse@fournil.example')).toMatch(
      /^otpauth:\/\/totp\/Aur%C3%A9lia%20Sant%C3%A9:yse%40fournil\.example\?issuer=/,
    );
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  });
});
