import { describe, expect, it } from 'vitest';
import type { Wish } from '../planning/rules.ts';
import { chosenExplanation } from './explanation.ts';
import { groundsOf, isKept, type OpenSlot } from './rules.ts';

const wish: Wish = {
  ...{ latestDate: '2027-02-02', performers: ['PHYSICIAN', 'NURSE'], homeCentreId: 'nord' },
  ...{ homePostCode: '49990' },
  ...{ soonest: '2026-11-26', comfortable: '2026-11-30', again: false },
  ...{ halfDays: 1023, together: null },
};

const slot = (change: Partial<OpenSlot> = {}): OpenSlot => ({
  ...{ slotId: 's', practitionerId: 'p', practitionerKind: 'NURSE', centreId: 'nord' },
  ...{ centreName: 'Nord', zone: 'Europe/Paris', day: '2026-12-09', free: 4 },
  ...{ placeKind: 'CENTRE', open: true, postCode: '49990', kilometres: null },
  startsAt: new Date('2026-12-09T08:00:00Z'),
  ...change,
});

const reserve = { slots: 2, from: '2026-12-01' };
const bounds = { reserve, unavailable: null, remote: true };

describe('what planning sees in a slot', () => {
  it('is, of a good one, that it is in time, at the usual centre, and spares a physician', () => {
    expect(groundsOf(wish, slot(), bounds)).toEqual([
      ...['IN_TIME', 'USUAL_CENTRE', 'NURSE_SUFFICES'],
    ]);
  });

  it('is, of a worse one, all that speaks against it', () => {
    const late = slot({
      day: '2027-02-03',
      centreId: 'sud',
      practitionerKind: 'PHYSICIAN',
      free: 2,
    });
    expect(groundsOf(wish, late, bounds)).toEqual(['LATE', 'OTHER_CENTRE', 'KEPT_FOR_URGENT']);
    expect(groundsOf(wish, slot({ day: '2026-11-27' }), bounds)).toContain('SHORT_NOTICE');
    expect(
      groundsOf(wish, slot({ placeKind: 'EMPLOYER_PREMISES', centreId: 'ici' }), bounds),
    ).toEqual(['IN_TIME', 'OWN_PREMISES', 'NURSE_SUFFICES']);
    const video = slot({ placeKind: 'REMOTE', centreId: 'video' });
    expect(groundsOf(wish, video, bounds)).toEqual(['IN_TIME', 'REMOTE', 'NURSE_SUFFICES']);
    expect(groundsOf(wish, video, { ...bounds, remote: false })).toContain('REMOTE_IF_RELEVANT');
    const mondays = { ...bounds, unavailable: { halfDays: 0b11, spans: [] } };
    expect(groundsOf(wish, slot(), mondays)).toContain('EMPLOYEE_AWAY');
  });
});

describe('a slot kept for hires and returns', () => {
  const physicians = slot({ practitionerKind: 'PHYSICIAN', free: 2 });

  it('is one of a physician’s last', () => {
    expect(isKept(physicians, reserve)).toBe(true);
    expect(isKept({ ...physicians, free: 3 }, reserve)).toBe(false);
    expect(isKept({ ...physicians, practitionerKind: 'NURSE' }, reserve)).toBe(false);
  });

  it('is open to all some days before, and always to those for whom it waits', () => {
    expect(isKept({ ...physicians, day: '2026-11-30' }, reserve)).toBe(false);
    expect(isKept(physicians, null)).toBe(false);
  });
});

describe('why an appointment stands where somebody put it', () => {
  it('says who, and how it stands with the law', () => {
    expect(chosenExplanation(wish, slot(), 'votre service')).toBe(
      'Ce créneau a été choisi par votre service : il respecte la date limite du 2 février 2027.',
    );
    expect(chosenExplanation(wish, slot({ day: '2027-02-03' }), 'l’entreprise')).toBe(
      'Ce créneau a été choisi par l’entreprise : il dépasse de 1 jour la date limite du 2 février 2027.',
    );
  });
});
