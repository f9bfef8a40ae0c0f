import { describe, expect, it } from 'vitest';
import { describedRefusals, mayBecome, type Described } from './rules.ts';
import { placeName } from './words.ts';

const centre: Described = {
  ...{ kind: 'CENTRE', name: 'Centre des Lices', street: '3 rue du Marché', postCode: '35000' },
  ...{ city: 'Rennes', phone: '02 61 91 00 00', accessNotes: null },
  ...{ mobileUnit: null, reservedAccountId: null, wholeCompany: false },
};
const refused = (change: Partial<Described>) =>
  describedRefusals({ ...centre, ...change }).map(({ code, field }) => `${code} ${field}`);

describe('un lieu de consultation', () => {
  it('a un nom, une adresse et un téléphone', () => {
    expect(refused({})).toEqual([]);
    expect(refused({ name: '', street: '', city: '', postCode: '3500', phone: 'accueil' })).toEqual(
      ['REQUIRED name', 'REQUIRED street', 'REQUIRED city'].concat(
        ...['INVALID_POST_CODE postCode', 'INVALID_PHONE phone'],
      ),
    );
    expect(refused({ name: 'x'.repeat(81) })).toEqual(['TOO_LONG name']);
  });

  it('dit de quel véhicule il est l’arrêt, ou dans les locaux de qui il se trouve', () => {
    expect(refused({ kind: 'MOBILE_UNIT' })).toEqual(['REQUIRED mobileUnit']);
    expect(refused({ kind: 'MOBILE_UNIT', mobileUnit: 'Centre mobile n° 1' })).toEqual([]);
    expect(refused({ kind: 'EMPLOYER_PREMISES' })).toEqual(['REQUIRED reservedFor']);
  });

  it('devient une annexe ou un centre, jamais les locaux de quelqu’un ni l’arrêt d’un autre véhicule', () => {
    expect(mayBecome(centre, { ...centre, kind: 'ANNEX' })).toBe(true);
    expect(mayBecome(centre, { ...centre, kind: 'EMPLOYER_PREMISES' })).toBe(false);
    const stop: Described = { ...centre, kind: 'MOBILE_UNIT', mobileUnit: 'A' };
    expect(mayBecome(stop, { ...stop, mobileUnit: 'B' })).toBe(false);
  });

  it('se lit comme on le trouve', () => {
    expect(placeName(centre)).toBe('Centre des Lices');
    const name = 'Place du Marché';
    expect(placeName({ kind: 'MOBILE_UNIT', name, mobileUnit: 'Centre mobile n° 1' })).toBe(
      'Centre mobile n° 1, arrêt Place du Marché',
    );
    expect(placeName({ kind: 'EMPLOYER_PREMISES', name: 'atelier', mobileUnit: null })).toBe(
      'Dans les locaux de l’entreprise, atelier',
    );
  });
});
