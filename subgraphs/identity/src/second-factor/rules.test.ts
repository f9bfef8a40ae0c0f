import { describe, expect, it } from 'vitest';
import { isDemanded, mayRemove, nextStep } from './rules.ts';

const none = { totp: false, passkeys: 0, recoveryCodes: 0 };
const app = { ...none, totp: true, recoveryCodes: 10 };

describe('après le premier facteur', () => {
  it('le second est demandé à qui en a un, sauf sur un appareil de confiance', () => {
    expect(nextStep({ held: app, demanded: false, trusted: false })).toBe('prove');
    expect(nextStep({ held: app, demanded: true, trusted: true })).toBeNull();
    expect(nextStep({ held: { ...none, passkeys: 1 }, demanded: false, trusted: false })).toBe(
      'prove',
    );
  });

  it('qui n’en a pas entre, à moins que le service ne l’exige : il en crée un d’abord', () => {
    expect(nextStep({ held: none, demanded: false, trusted: false })).toBeNull();
    expect(nextStep({ held: none, demanded: true, trusted: false })).toBe('enrol');
    // La confiance accordée à un appareil ne vaut pas un facteur qui n’existe plus.
    expect(nextStep({ held: none, demanded: true, trusted: true })).toBe('enrol');
  });
});

describe('le service exige un second facteur', () => {
  const setting = { secondFactorOfStaff: true, secondFactorOfAdministrators: false };
  it.each([
    [{ staff: true, administrator: false }, true],
    [{ staff: false, administrator: true }, false],
    [{ staff: false, administrator: false }, false],
  ])('de %j : %s', (person, demanded) => {
    expect(isDemanded(person, setting)).toBe(demanded);
  });
});

describe('un facteur se retire', () => {
  it('s’il en reste un autre, ou si rien n’est exigé', () => {
    expect(mayRemove(app, 'totp', true)).toBe(false);
    expect(mayRemove(app, 'totp', false)).toBe(true);
    expect(mayRemove({ ...app, passkeys: 1 }, 'totp', true)).toBe(true);
    expect(mayRemove({ ...app, passkeys: 1 }, 'passkey', true)).toBe(true);
    expect(mayRemove({ ...none, passkeys: 1 }, 'passkey', true)).toBe(false);
  });
});
