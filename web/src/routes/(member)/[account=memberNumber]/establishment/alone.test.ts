import { expect, it } from 'vitest';
import { alone } from './alone';

it('a line of the company leads to the list of its own establishment, and to any other page as it is', () => {
  expect(alone('/0010006/declaration')).toBe('/0010006/declaration?etablissement=celui-ci');
  expect(alone('/0010006')).toBe('/0010006?etablissement=celui-ci');
  expect(alone('/0010006/declaration/signer')).toBe('/0010006/declaration/signer');
  expect(alone('/0010006/salaries/absences?vue=retours')).toBe(
    '/0010006/salaries/absences?vue=retours',
  );
});
