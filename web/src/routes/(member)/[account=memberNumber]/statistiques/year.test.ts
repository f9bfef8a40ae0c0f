import { expect, it } from 'vitest';
import { yearOf, yearTabs } from './year';

const asked = (query: string) => yearOf(new URL(`https://vigie.test/${query}`), '2026-11-27');

it('shows the running year, or another of the last five', () => {
  expect(asked('')).toBe(2026);
  expect(asked('?annee=2023')).toBe(2023);
  for (const strange of ['?annee=1999', '?annee=2027', '?annee=abc']) {
    expect(asked(strange)).toBe(2026);
  }
});

it('leads to each year, and to all beside one another, with whatever else was chosen', () => {
  const url = new URL('https://vigie.test/0010006/statistiques?annee=2024&etablissement=tous');
  const tabs = yearTabs(url, '/0010006', '2026-11-27', 2024);
  expect(tabs.map(({ label }) => label)).toEqual([
    ...['2026', '2025', '2024', '2023', '2022', 'Sur 5 ans'],
  ]);
  expect(tabs.find(({ current }) => current)?.label).toBe('2024');
  expect(tabs[0]?.href).toBe('/0010006/statistiques?etablissement=tous');
  expect(tabs[1]?.href).toContain('annee=2025');
  expect(tabs.at(-1)?.href).toBe('/0010006/statistiques/evolution?etablissement=tous');
});
