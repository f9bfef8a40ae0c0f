import { describe, expect, it } from 'vitest';
import { defaultParameters } from '../parameters.ts';
import { situationOfSymbol } from './electrical-symbol.ts';
import { certificateStatus } from './validity.ts';

const today = '2026-11-21';
const stateOn = (day: string, issuedOn: string, certificateRenewalMonths = 6) =>
  certificateStatus(issuedOn, day, { ...defaultParameters, certificateRenewalMonths });

describe('attestation d’absence de contre-indications (R4323-56, R4544-11-1)', () => {
  it('vaut cinq ans jour pour jour', () => {
    expect(stateOn('2026-01-15', '2026-01-15')).toEqual({
      ...{ state: 'VALID', expiresOn: '2031-01-15', renewFrom: '2030-07-15' },
      basis: ['R4323-56', 'R4544-11-1'],
    });
    expect(stateOn('2031-01-15', '2026-01-15').state).toBe('TO_RENEW');
    expect(stateOn('2031-01-16', '2026-01-15').state).toBe('EXPIRED');
  });

  it('se renouvelle dans les mois que le service choisit', () => {
    expect(stateOn('2030-07-14', '2026-01-15').state).toBe('VALID');
    expect(stateOn('2030-07-15', '2026-01-15').state).toBe('TO_RENEW');
    expect(stateOn('2030-10-14', '2026-01-15', 3)).toMatchObject({
      state: 'VALID',
      renewFrom: '2030-10-15',
    });
  });

  it('un avis d’aptitude d’avant le 1er octobre 2025 vaut cinq ans de sa date', () => {
    expect(stateOn(today, '2025-09-30')).toMatchObject({
      expiresOn: '2030-09-30',
      basis: ['questions-réponses du ministère du travail, 4 novembre 2025'],
    });
    expect(stateOn(today, '2025-10-01').basis).toEqual(['R4323-56', 'R4544-11-1']);
  });

  it('n’existe pas avant le 1er octobre 2025', () => {
    expect(() => stateOn('2025-09-30', '2025-09-01')).toThrow(RangeError);
    expect(() => stateOn('2025-09-30', '2025-10-01')).toThrow(RangeError);
    expect(stateOn('2025-10-01', '2025-09-01').state).toBe('VALID');
  });
});

describe('symboles des habilitations électriques', () => {
  it.each(
    `B1 B2 B1L B2L H1 H2 B1V B2V B1VL B2VL H1V H2V B1T B2T H1T H2T B1TL B2TL B1N B2N H1N H2N BR BRL B1XL
    B2XL`.split(/\s+/),
  )('%s demande une attestation', (symbol) => {
    expect(situationOfSymbol(symbol, today)).toBe('WS_ELEC');
  });

  it.each('H0 B0 BS BC HC BE HE BP HP'.split(' '))('%s n’en demande pas', (symbol) => {
    expect(situationOfSymbol(symbol, today)).toBe('WS_ELEC_LOW');
  });

  it('se lisent en minuscules et avec des espaces ; un autre n’est pas connu', () => {
    expect(situationOfSymbol(' b2v ', today)).toBe('WS_ELEC');
    expect(situationOfSymbol('B3', today)).toBeUndefined();
    expect(situationOfSymbol('', today)).toBeUndefined();
  });
});
