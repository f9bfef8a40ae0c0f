import { describe, expect, it } from 'vitest';
import { returnChangesOf, type KnownReturn, type ReturnFacts } from './return-due.ts';

const today = '2026-11-21';

/** Away until 29 November. */
const absence: ReturnFacts = {
  id: 'a',
  returnKind: 'REPRISE_NP',
  earliestDate: '2026-11-30',
  latestDate: '2026-12-08',
  performers: ['PHYSICIAN', 'INTERN'],
};
const none: ReturnFacts = { ...absence, returnKind: null, earliestDate: null, latestDate: null };

const waiting: KnownReturn = {
  ...{ id: 'v', kind: 'REPRISE', absenceId: 'a', status: 'TO_PLAN', day: null },
  ...{ earliestDate: '2026-11-30', latestDate: '2026-12-08', practitionerKind: null },
  ...{ performers: ['PHYSICIAN', 'INTERN'], answersChange: null, ownLatestDate: null },
  ...{ certificates: [], asked: false },
};
const planned: KnownReturn = {
  ...waiting,
  status: 'PLANNED',
  day: '2026-12-03',
  practitionerKind: 'PHYSICIAN',
};

const changes = (facts: ReturnFacts, visits: KnownReturn[], leftOn: string | null = null) =>
  returnChangesOf([facts], leftOn, visits, today);
const actions = (...given: Parameters<typeof changes>) =>
  changes(...given).map(({ action }) => action);

describe('la visite de reprise demandée', () => {
  it('est due du jour du retour à huit jours plus tard, une fois', () => {
    expect(changes(absence, [])).toEqual([
      {
        action: 'create',
        duty: {
          ...{ kind: 'REPRISE', absenceId: 'a', performers: ['PHYSICIAN', 'INTERN'] },
          ...{ earliestDate: '2026-11-30', latestDate: '2026-12-08' },
          ...{ answersChange: null, ownLatestDate: null },
        },
      },
    ]);
    expect(actions(absence, [waiting])).toEqual([]);
    expect(actions(absence, [planned])).toEqual([]);
  });

  it('n’est pas celle d’une autre absence', () => {
    expect(actions(absence, [{ ...waiting, absenceId: 'other' }])).toEqual(['create']);
  });

  it('suit la fin de l’arrêt : un rendez-vous avant le retour est déplacé, un autre reste', () => {
    const longer = { ...absence, earliestDate: '2026-12-07', latestDate: '2026-12-15' };
    expect(changes(longer, [planned])).toMatchObject([{ action: 'adjust', replan: true }]);
    const aDayMore = { ...absence, earliestDate: '2026-12-01', latestDate: '2026-12-09' };
    expect(changes(aDayMore, [planned])).toMatchObject([{ action: 'adjust', replan: false }]);
    expect(changes(longer, [waiting])).toMatchObject([{ action: 'adjust', replan: false }]);
  });

  it('tombe quand l’absence n’en demande plus', () => {
    expect(actions(none, [planned])).toEqual(['drop']);
    expect(actions(none, [])).toEqual([]);
  });

  it('ne revient pas après avoir eu lieu, mais bien après être tombée', () => {
    expect(actions(absence, [{ ...planned, status: 'HELD' }])).toEqual([]);
    expect(actions(absence, [{ ...planned, day: '2026-11-20' }])).toEqual([]);
    expect(actions(absence, [{ ...waiting, status: 'NO_LONGER_DUE' }])).toEqual(['create']);
  });

  it('n’est due de personne qui part avant', () => {
    expect(actions(absence, [], '2026-12-07')).toEqual([]);
    expect(actions(absence, [waiting], '2026-12-07')).toEqual(['drop']);
    expect(actions(absence, [planned], '2026-12-07')).toEqual([]);
    expect(actions(absence, [], '2026-12-31')).toEqual(['create']);
  });
});
