import { expect, it } from 'vitest';
import { openHere } from './open-here';

const nobody = { totalCount: 0, edges: [] };

it('an empty list of an account that is open is a list', () => {
  expect(openHere(nobody, ['account:read', 'employees:read'], 'employees:read')).toBe(nobody);
});

it('an empty list of an account that is closed to the person is none', () => {
  expect(openHere(nobody, ['account:read'], 'employees:read')).toBeNull();
});

it('what could not be read stays unread', () => {
  expect(openHere(undefined, ['employees:read'], 'employees:read')).toBeNull();
});
