import { describe, expect, it } from 'vitest';
import { askedRefusals, type Asked } from './rules.ts';

const asked: Asked = {
  ...{ kind: 'ADDRESS_CHANGED', memberNumber: '0010001', email: 'ysé@nouveau.example' },
  ...{ previousEmail: 'yse@fournil.example', firstName: 'Ysé', lastName: 'Kermadec' },
  ...{ phone: '', message: '' },
};
const refusalsOf = (change: Partial<Asked>) => askedRefusals({ ...asked, ...change });

describe('une demande d’accès', () => {
  it('est reçue quand elle dit qui, pour quel espace et à quelle adresse répondre', () => {
    expect(refusalsOf({})).toEqual([]);
    expect(refusalsOf({ kind: 'ADMINISTRATOR_GONE', previousEmail: null })).toEqual([]);
  });

  it.each([
    [{ memberNumber: '12' }, 'INVALID_MEMBER_NUMBER', 'memberNumber'],
    [{ firstName: '' }, 'REQUIRED', 'firstName'],
    [{ lastName: 'www.piege.example' }, 'INVALID_NAME', 'lastName'],
    [{ email: null }, 'INVALID_EMAIL', 'email'],
    [{ previousEmail: null }, 'INVALID_EMAIL', 'previousEmail'],
    [{ email: 'yse@fournil.example' }, 'SAME_ADDRESS', 'email'],
    [{ phone: 'poste 3' }, 'INVALID_PHONE', 'phone'],
    [{ message: 'x'.repeat(1001) }, 'TOO_LONG', 'message'],
  ] as const)('est à compléter pour %o', (change, code, field) => {
    expect(refusalsOf(change)).toEqual([{ code, field }]);
  });
});
