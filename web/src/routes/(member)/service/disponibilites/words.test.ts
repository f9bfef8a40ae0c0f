import { expect, it } from 'vitest';
import { daysWords, hoursWords, scopeWords } from './words';

it('says hours as people do', () => {
  expect(hoursWords('09:00', '12:30')).toBe('9\u00a0h à 12\u00a0h\u00a030');
});

it('says one day, several, and a part of them', () => {
  const day = { firstDay: '2026-12-02', lastDay: '2026-12-02', part: null };
  expect(daysWords(day)).toBe('Le 2\u00a0décembre 2026');
  expect(daysWords({ ...day, part: 'MORNING' })).toBe('Le 2\u00a0décembre 2026, le matin');
  expect(daysWords({ ...day, lastDay: '2026-12-04' })).toBe(
    'Du 2\u00a0décembre 2026 au 4\u00a0décembre 2026',
  );
});

it('says whom a closure is about', () => {
  const practitioner = { id: 'p', name: 'Dr Vasseur' };
  const centre = { id: 'c', name: 'Annexe' };
  expect(scopeWords({ practitioner, centre })).toBe('Dr Vasseur, Annexe');
  expect(scopeWords({ practitioner, centre: null })).toBe('Dr Vasseur');
  expect(scopeWords({ practitioner: null, centre })).toBe('Annexe');
  expect(scopeWords({ practitioner: null, centre: null })).toBe('Tout le service');
});
