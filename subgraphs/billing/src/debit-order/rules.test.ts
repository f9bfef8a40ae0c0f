import { describe, expect, it } from 'vitest';
import { isIcs, signingRefusals } from '../debit-mandate/rules.ts';
import { dayRefusal, endsMandate, isBankDay } from './rules.ts';

const codes = (refusals: readonly { code: string; field?: string | null }[]) =>
  refusals.map(({ code, field }) => `${field} ${code}`);

describe('un mandat de prélèvement', () => {
  const whole = {
    ...{ holder: 'Fournil', iban: 'fr14 2004 1010 0505 0001 3m02 606', bic: 'psstfrppxxx' },
    ...{ place: 'Saint-Aubance', consent: true },
  };

  it('se signe avec un IBAN de la zone SEPA dont la clé est juste', () => {
    expect(signingRefusals(whole)).toEqual([]);
    expect(signingRefusals({ ...whole, bic: null })).toEqual([]);
    for (const iban of ['', 'FR1420041010050500013M02607', 'BR1800360305000010009795493C1']) {
      expect(codes(signingRefusals({ ...whole, iban }))).toEqual(['iban INVALID_IBAN']);
    }
  });

  it('dit tout ce qui manque à la fois', () => {
    const empty = { holder: ' ', iban: '', bic: 'X', place: 'x'.repeat(71), consent: false };
    expect(codes(signingRefusals(empty))).toEqual([
      ...['holder REQUIRED', 'iban INVALID_IBAN', 'bic INVALID_BIC', 'place TOO_LONG'],
      'consent NO_CONSENT',
    ]);
  });

  it('nomme le créancier par un ICS dont la clé laisse de côté le code d’activité', () => {
    expect(isIcs('FR72ZZZ123456')).toBe(true);
    expect(isIcs('FR72ABC123456')).toBe(true);
    expect(isIcs('FR73ZZZ123456')).toBe(false);
    expect(isIcs('')).toBe(false);
  });
});

describe('le jour d’un prélèvement', () => {
  it('est un jour où les banques de l’euro travaillent', () => {
    expect(isBankDay('2026-12-21')).toBe(true);
    expect(['2026-12-19', '2026-12-20', '2026-12-25', '2027-01-01'].filter(isBankDay)).toEqual([]);
    // Good Friday and Easter Monday move with the moon.
    expect(['2027-03-26', '2027-03-29', '2028-04-14', '2028-04-17'].filter(isBankDay)).toEqual([]);
    expect(isBankDay('2027-03-30')).toBe(true);
  });

  it('laisse deux jours à la banque, et n’est pas trop loin', () => {
    const refused = (day: string) => dayRefusal(day, '2026-11-26')?.code ?? null;
    expect(refused('2026-11-30')).toBeNull();
    expect(refused('2026-11-27')).toBe('TOO_SOON');
    expect(refused('2026-11-28')).toBe('NOT_A_BANK_DAY');
    expect(refused('2027-03-01')).toBe('OUT_OF_RANGE');
    expect(refused('2026-02-30')).toBe('INVALID_DATE');
  });
});

it('une provision insuffisante laisse le mandat, un compte clos y met fin', () => {
  expect(endsMandate('AM04')).toBe(false);
  expect(endsMandate('AC04')).toBe(true);
});
