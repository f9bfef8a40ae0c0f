import { expect, it } from 'vitest';
import { yearOf } from './year';

const asked = (query: string) => yearOf(new URL(`https://vigie.test/${query}`), '2026-11-27');

it('shows the running year, or another of the last five', () => {
  expect(asked('')).toBe(2026);
  expect(asked('?annee=2023')).toBe(2023);
  for (const strange of ['?annee=1999', '?annee=2027', '?annee=abc']) {
    expect(asked(strange)).toBe(2026);
  }
});
