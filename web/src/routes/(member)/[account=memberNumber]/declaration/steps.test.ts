import { expect, it } from 'vitest';
import { isLeft, stepAfter, stepOf } from './steps';

it('opens on the first step that is not done, and on the recap when all are', () => {
  expect(stepOf(null, ['REASONS_MISSING', 'PREVENTION_MISSING'])).toBe('postes');
  expect(stepOf(null, [])).toBe('recapitulatif');
});

it('opens on the step that the address names, done or not', () => {
  expect(stepOf('salaries', [])).toBe('salaries');
  expect(stepOf('autre', ['PREVENTION_MISSING'])).toBe('prevention');
});

it('says of each step whether something is left, and which follows', () => {
  expect(isLeft('prevention', ['PREVENTION_MISSING'])).toBe(true);
  expect(isLeft('recapitulatif', ['PREVENTION_MISSING'])).toBe(false);
  expect(stepAfter('salaries')).toBe('postes');
  expect(stepAfter('recapitulatif')).toBe('recapitulatif');
});
