import { expect, it } from 'vitest';
import { comparisonOf } from './comparison';

const visits = {
  ...{ year: 2026, held: 10, heldInTime: 8, daysLate: 9, excused: 1, notExcused: 1 },
  ...{ cancelled: 0, absenceFees: 0, kinds: [] },
  service: { held: 900, heldInTime: 810, daysLate: 4500, missed: 100 },
  trade: { division: '10', accounts: 7, held: 80, heldInTime: 80, daysLate: 0, missed: 20 },
};

it('met les mêmes mesures côte à côte : vous, votre secteur, tout le service', () => {
  const told = comparisonOf(visits);
  expect(told?.columns).toEqual([
    'Vous',
    'Votre secteur\u00a0: 7\u00a0adhérents (NAF 10)',
    'Tout le service',
  ]);
  expect(told?.rows.map(({ measure, cells }) => [measure, ...cells])).toEqual([
    ['Visites dans le délai légal', '80\u00a0%', '100\u00a0%', '90\u00a0%'],
    ['Retard moyen des visites tardives', '5\u00a0jours', '—', '50\u00a0jours'],
    ['Rendez-vous manqués', '17\u00a0%', '20\u00a0%', '10\u00a0%'],
  ]);
});

it('ne compare à rien tant que rien n’est compté', () => {
  expect(comparisonOf({ ...visits, service: null, trade: null })).toBeNull();
});
