import { describe, expect, it } from 'vitest';
import type { Upcoming } from '../due/rules.ts';
import type { KnownVisit } from './due.ts';
import { followingChangesOf } from './following-due.ts';

const today = '2026-11-21';

const periodic: Upcoming = {
  ...{ kind: 'VIP_PERIO', earliestDate: null, latestDate: '2027-01-20', opensOn: '2026-10-22' },
  ...{ performers: ['PHYSICIAN', 'NURSE'], certificates: [] },
};

const waiting: KnownVisit = {
  ...{ id: 'v', kind: 'VIP_PERIO', status: 'TO_PLAN', day: null, practitionerKind: null },
  ...{ earliestDate: null, latestDate: '2027-01-20', performers: ['PHYSICIAN', 'NURSE'] },
  ...{ answersChange: null, ownLatestDate: null, certificates: [], asked: false },
};

const actions = (
  upcoming: readonly Upcoming[],
  visits: readonly KnownVisit[],
  leftOn: string | null = null,
) => followingChangesOf(upcoming, leftOn, visits, today).map(({ action }) => action);

describe('une visite qui suit les visites tenues', () => {
  it('s’ouvre le jour où l’on cherche son rendez-vous, une fois', () => {
    expect(actions([periodic], [])).toEqual(['create']);
    expect(actions([periodic], [waiting])).toEqual([]);
    expect(actions([{ ...periodic, opensOn: '2026-11-22' }], [])).toEqual([]);
  });

  it('demandée par quelqu’un, reste sans que rien d’autre ne la demande, et vient plus tôt si la loi le veut', () => {
    const asked = { ...waiting, asked: true };
    expect(actions([], [asked])).toEqual([]);
    expect(actions([{ ...periodic, latestDate: '2031-11-20' }], [asked])).toEqual([]);
    expect(actions([{ ...periodic, latestDate: '2026-12-15' }], [asked])).toEqual(['adjust']);
    expect(actions([], [asked], '2026-12-31')).toEqual(['drop']);
  });

  it('d’après une exposition reste due après le départ (L4624-2-1)', () => {
    const after: Upcoming = { ...periodic, kind: 'POST_EXPO', latestDate: '2027-05-20' };
    expect(actions([after], [], '2026-11-20')).toEqual(['create']);
    const planned = { ...waiting, kind: 'POST_EXPO' as const, latestDate: '2027-05-20' };
    expect(actions([after], [planned], '2026-11-20')).toEqual([]);
    const booked = { ...planned, status: 'PLANNED' as const, day: '2027-01-11' };
    expect(actions([after], [{ ...booked, practitionerKind: 'PHYSICIAN' }], '2026-11-20')).toEqual(
      [],
    );
  });

  it('prend une nouvelle date limite', () => {
    expect(actions([{ ...periodic, latestDate: '2026-12-15' }], [waiting])).toEqual(['adjust']);
  });

  it('tombe quand plus rien ne la demande, ou qu’une autre la repousse de loin', () => {
    expect(actions([], [waiting])).toEqual(['drop']);
    const later = { ...periodic, latestDate: '2031-11-20', opensOn: '2031-08-22' };
    expect(actions([later], [waiting])).toEqual(['drop']);
  });

  it('reste ouverte quand le service cherche plus tard qu’avant', () => {
    expect(actions([{ ...periodic, opensOn: '2026-12-01' }], [waiting])).toEqual([]);
  });

  it('n’est pas doublée par un rendez-vous passé dont personne n’a rien dit', () => {
    const past: KnownVisit = { ...waiting, status: 'SUMMONED', day: '2026-11-20' };
    expect(actions([periodic], [past])).toEqual([]);
  });

  it('laisse celle qu’un changement de poste demande', () => {
    expect(actions([], [{ ...waiting, answersChange: '2026-12-15' }])).toEqual([]);
  });

  it('n’est due de personne qui part avant', () => {
    expect(actions([periodic], [], '2027-01-10')).toEqual([]);
    expect(actions([periodic], [waiting], '2027-01-10')).toEqual(['drop']);
  });
});
