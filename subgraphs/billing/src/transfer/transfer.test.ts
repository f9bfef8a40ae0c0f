import { describe, expect, it } from 'vitest';
import { isIban, spacedIban } from './iban.ts';
import { transferPayload } from './qr.ts';
import { transferReference } from './reference.ts';

describe('un virement', () => {
  it('porte la référence de sa facture, que les banques vérifient (ISO 11649)', () => {
    expect(transferReference('539007547034')).toBe('RF18539007547034');
    expect(transferReference('2026-F00123')).toBe('RF712026F00123');
  });

  it('va sur un compte dont la clé est juste', () => {
    expect(isIban('FR14 2004 1010 0505 0001 3M02 606')).toBe(true);
    expect(isIban('FR14 2004 1010 0505 0001 3M02 607')).toBe(false);
    expect(isIban('')).toBe(false);
    expect(spacedIban('FR1420041010050500013M02606')).toBe(
      'FR14\u00a02004\u00a01010\u00a00505\u00a00001\u00a03M02\u00a0606',
    );
  });

  it('tient dans le code que lit une application bancaire (EPC069-12)', () => {
    const payload = transferPayload({
      ...{ name: 'SPSTI EXEMPLE', iban: 'FR14 2004 1010 0505 0001 3M02 606', bic: '' },
      ...{ cents: 115_440, reference: 'RF712026F00123' },
    });
    expect(payload).toBe(
      'BCD\n002\n1\nSCT\n\nSPSTI EXEMPLE\nFR1420041010050500013M02606\nEUR1154.40\n\nRF712026F00123',
    );
    expect(Buffer.byteLength(payload)).toBeLessThanOrEqual(331);
  });
});
