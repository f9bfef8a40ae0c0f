import { expect, it } from 'vitest';
import { signingRefusals } from './rules.ts';

it('what a mandate lacks is told in the order in which it is filled in', () => {
  const nothing = { holder: '', iban: 'FR76 1234', bic: 'X', place: ' ', consent: false };
  expect(signingRefusals(nothing).map(({ field }) => field)).toEqual([
    ...['holder', 'iban', 'bic', 'place', 'consent'],
  ]);
});
