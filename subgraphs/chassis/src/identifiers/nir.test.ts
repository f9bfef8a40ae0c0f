import { describe, expect, it } from 'vitest';
import { nirKey, parseNir } from './nir.ts';

/** Un numéro avec sa clé. */
const keyed = (body: string): string => `${body}${nirKey(body)}`;

describe('la clé du numéro de sécurité sociale', () => {
  it.each([
    ['2550814168025', '38'],
    ['2690549588157', '80'],
    ['188012A999061', '30'],
    ['286052B998014', '52'],
  ])('de %s est %s', (body, key) => {
    expect(nirKey(body)).toBe(key);
  });

  it('s’écrit toujours sur deux chiffres', () => {
    const single = Array.from({ length: 200 }, (_, order) =>
      nirKey(`2550814168${String(order + 1).padStart(3, '0')}`),
    );
    expect(single.every((key) => /^\d{2}$/.test(key))).toBe(true);
    expect(single.some((key) => key.startsWith('0'))).toBe(true);
  });

  it('compte 2A pour 19 et 2B pour 18, c’est-à-dire un ou deux millions de moins', () => {
    const by = (digits: string, less: bigint) =>
      String(97n - ((BigInt(digits) - less) % 97n)).padStart(2, '0');
    expect(nirKey('255082A004012')).toBe(by('2550820004012', 1_000_000n));
    expect(nirKey('255082B004012')).toBe(by('2550820004012', 2_000_000n));
  });
});

describe('le numéro de sécurité sociale', () => {
  it('dit le sexe, l’année et le mois de naissance', () => {
    expect(parseNir('255081416802538')).toEqual({
      number: '255081416802538',
      sex: 'FEMALE',
      yearOfBirth: '55',
      monthOfBirth: 8,
    });
  });

  it('se saisit avec des espaces, des points, des tirets et en minuscules', () => {
    expect(parseNir('1 88 01 2a 999 061 30')?.number).toBe('188012A99906130');
    expect(parseNir('2.86.05.2b.998-014 52')?.number).toBe('286052B99801452');
  });

  it.each(['20', '30', '42', '50', '99'])(
    'ne dit pas le mois quand l’état civil l’ignore : %s',
    (month) => {
      expect(parseNir(keyed(`155${month}14168025`))).toMatchObject({ monthOfBirth: null });
    },
  );

  it.each([
    ['une clé fausse', '255081416802539'],
    ['un numéro sans sa clé', '2550814168025'],
    ['deux chiffres échangés', '255081461802538'],
    ['un premier chiffre autre que 1 ou 2', keyed('3550814168025')],
    ['un numéro provisoire (7 ou 8)', keyed('8550814168025')],
    ['un treizième mois', keyed('2551314168025')],
    ['un mois 00', keyed('2550014168025')],
    ['un mois 43', keyed('2554314168025')],
    ['un département 00', keyed('2550800168025')],
    ['une commune 000', keyed('2550814000025')],
    ['un numéro d’ordre 000', keyed('2550814168000')],
    ['un numéro factice qui finit par six neuf', keyed('1999999999999')],
    ['un département 2C', '255082C16802538'],
    ['une lettre hors de la Corse', '25508141680A538'],
    ['rien', ''],
  ])('refuse %s', (_, text) => {
    expect(parseNir(text)).toBeNull();
  });
});
