import { describe, expect, it } from 'vitest';
import { parseMemberNumber } from './member-number.ts';

describe('le numéro d’adhérent', () => {
  it('compte sept chiffres et garde ses zéros', () => {
    expect(parseMemberNumber('0001234')).toBe('0001234');
    expect(parseMemberNumber(' 000 12\u00a034 ')).toBe('0001234');
  });

  it.each(['123456', '12345678', '123456A', '-123456', '1234567.0', ''])(
    'n’est pas « %s »',
    (text) => {
      expect(parseMemberNumber(text)).toBeNull();
    },
  );
});
