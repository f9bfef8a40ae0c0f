import { expect, it } from 'vitest';
import { timeOfDayIn } from './time-of-day';

it.each([
  ['09:00', '09:00'],
  ['9:05', '09:05'],
  ['9 h', '09:00'],
  ['13h30', '13:30'],
  ['13\u00a0h\u00a030', '13:30'],
  [' 17H ', '17:00'],
  ['9', '09:00'],
])('reads %j as %s', (typed, time) => {
  expect(timeOfDayIn(typed)).toBe(time);
});

it.each(['', '24:00', '9:60', '9h5', 'midi', '900'])('reads nothing in %j', (typed) => {
  expect(timeOfDayIn(typed)).toBeNull();
});
