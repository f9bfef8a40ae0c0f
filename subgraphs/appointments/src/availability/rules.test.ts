import { expect, it } from 'vitest';
import { sessionsBetween, type WeeklySession } from './rules.ts';

const mondays: WeeklySession = {
  practitionerId: 'p',
  centreId: 'c',
  weekday: 1,
  from: '09:00',
  until: '12:00',
  slotMinutes: 45,
};

it('gives every Monday of the span, both ends included', () => {
  const sessions = sessionsBetween([mondays], '2026-11-23', '2026-12-07');
  expect(sessions.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-30', '2026-12-07']);
});

it('keeps public holidays closed: Easter Monday 2027', () => {
  const sessions = sessionsBetween([mondays], '2027-03-22', '2027-04-05');
  expect(sessions.map(({ day }) => day)).toEqual(['2027-03-22', '2027-04-05']);
});
