import { describe, expect, it } from 'vitest';
import { subjectOf } from './subject.ts';

const loaders = {
  contactsOfAccount: of([{ id: 't', firstName: 'Odile', lastName: 'Marchand' }]),
  firm: of({ name: 'Orbecq Conseil' }),
  invitation: of({ firstName: 'Sami', lastName: 'Bellec' }),
  mandate: of({ firmId: 'f' }),
  registrationChange: of({ siret: '00010001600021' }),
} as never as Parameters<typeof subjectOf>[1];

function of(kept: unknown) {
  return { load: () => Promise.resolve(kept) };
}

describe('what a row is about', () => {
  it.each([
    ['mandate.accepted', 'Orbecq Conseil'],
    ['registration.asked', 'SIRET 000 100 016 00021'],
    ['registration-proof.received', 'SIRET 000 100 016 00021'],
    ['contact.added', 'Odile Marchand'],
    ['user.invited', 'Sami Bellec'],
    ['invitation.mailed', 'Sami Bellec'],
    ['account.address-set', 'Factures'],
    ['setting.changed', null],
  ])('%s: %s', async (action, name) => {
    const row = { action, targetId: 't', accountId: 'a', details: { purpose: 'BILLING' } };
    expect((await subjectOf(row, loaders))?.replaceAll('\u00a0', ' ') ?? null).toBe(name);
  });

  it('a setting with its value and the one before', async () => {
    const told = 'Préavis d’annulation\u00a0: 72, au lieu de 48';
    const row = { action: 'setting.changed', targetId: null, accountId: null, details: { told } };
    expect(await subjectOf(row, loaders)).toBe(told);
  });

  it('is not told of what is gone', async () => {
    const gone = { action: 'contact.removed', targetId: 'u', accountId: 'a', details: {} };
    expect(await subjectOf(gone, loaders)).toBeNull();
  });
});
