import { describe, expect, it } from 'vitest';
import { firmRefusals, invitedRefusals, type DescribedFirm } from './rules.ts';

const firm: DescribedFirm = {
  ...{ name: 'Orbe Conseil', siren: '732829320', contactEmail: 'contact@orbe.example' },
  ...{ phone: '', street: '2 rue du Registre', postCode: '49980', city: 'Montreval' },
};

describe('a firm', () => {
  it('needs no telephone', () => {
    expect(firmRefusals(firm)).toEqual([]);
  });

  it.each<[string, Partial<DescribedFirm>, string, string]>([
    ['without a name', { name: '' }, 'REQUIRED', 'name'],
    ['with a name too long', { name: 'a'.repeat(121) }, 'TOO_LONG', 'name'],
    ['whose SIREN has a slip', { siren: '732829321' }, 'INVALID_SIREN', 'siren'],
    ['that cannot be written to', { contactEmail: 'orbe' }, 'INVALID_EMAIL', 'contactEmail'],
    ['that cannot be called', { phone: 'demain' }, 'INVALID_PHONE', 'phone'],
    ['with half a post code', { postCode: '499' }, 'INVALID_POST_CODE', 'postCode'],
  ])('is refused %s', (_, change, code, field) => {
    expect(firmRefusals({ ...firm, ...change })).toEqual([{ code, field }]);
  });
});

describe('somebody invited to a firm', () => {
  it('has a name that can stand in a mail, and an address', () => {
    const invited = { email: 'maud', firstName: 'Maud', lastName: 'http://x.example' };
    expect(invitedRefusals(invited)).toEqual([
      { code: 'INVALID_EMAIL', field: 'email' },
      { code: 'INVALID_NAME', field: 'lastName' },
    ]);
  });
});
