import { expect, it } from 'vitest';
import { longDate } from '$lib/format/paris';
import { wayBack } from './way-back';

const visit = {
  status: 'SUMMONED',
  startsAt: '2026-12-02T08:00:00Z',
  practitioner: { id: 'p1' },
} as const;
const from = (query: string) => new URL(`https://vigie.example/?${query}`);

it('qui planifie revient à la semaine du praticien', () => {
  expect(wayBack(visit, from(''), ['planning:manage'])).toMatchObject({
    href: '/service/planning/semaine?jour=2026-12-02&praticien=p1',
    entry: '/service/planning',
  });
});

it('qui vient de la journée y revient', () => {
  expect(wayBack(visit, from('de=journee'), ['planning:manage'])).toEqual({
    href: '/service/journee?jour=2026-12-02',
    label: `Journée du ${longDate('2026-12-02')}`,
    entry: '/service/journee',
  });
});

it('qui ne peut pas ouvrir la planification n’y est jamais renvoyé', () => {
  expect(wayBack(visit, from(''), ['visits:manage']).entry).toBe('/service/journee');
  const unplaced = { status: 'TO_PLAN', startsAt: null, practitioner: null } as const;
  expect(wayBack(unplaced, from(''), ['visits:manage']).href).toBe('/service/journee');
});
