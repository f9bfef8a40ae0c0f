import { expect, it } from 'vitest';
import { monthsOf, yearsOf } from './periods';

it('dit lequel des mois court encore, et lesquels sont à venir', () => {
  const months = monthsOf(2026, '2026-11-27');
  expect(months.slice(9)).toEqual([
    { label: 'octobre', short: 'oct.', letter: 'O', state: 'past' },
    { label: 'novembre (en cours)', short: 'nov.', letter: 'N', state: 'running' },
    { label: 'décembre (à venir)', short: 'déc.', letter: 'D', state: 'coming' },
  ]);
  expect(monthsOf(2025, '2026-11-27').every(({ state }) => state === 'past')).toBe(true);
});

it('dit laquelle des années n’est pas finie', () => {
  expect(yearsOf([2025, 2026], '2026-11-27').map(({ label }) => label)).toEqual([
    '2025',
    '2026 (en cours)',
  ]);
});
