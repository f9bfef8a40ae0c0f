import { expect, it } from 'vitest';
import { contactRefusals } from './rules.ts';

it('what a contact lacks is told in the order in which the form asks for it', () => {
  const nothing = { purposes: [], firstName: '', lastName: '', position: '', email: '', phone: '' };
  expect(contactRefusals(nothing).map(({ field }) => field)).toEqual([
    'firstName',
    'lastName',
    'email',
    'purposes',
  ]);
});
