import { expect, it } from 'vitest';
import { parseCollectiveAgreement } from './collective-agreement.ts';

it.each([
  ['843', '0843'],
  [' 0843 ', '0843'],
  ['1486', '1486'],
])('the collective agreement %j is number %s', (text, number) => {
  expect(parseCollectiveAgreement(text)).toBe(number);
});

it.each(['', '0', '0000', '12345', 'IDCC 843'])('%j is no collective agreement', (text) => {
  expect(parseCollectiveAgreement(text)).toBeNull();
});
