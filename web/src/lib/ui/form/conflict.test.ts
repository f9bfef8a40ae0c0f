import { expect, it } from 'vitest';
import { conflictsOf, isStale, sayOption } from './conflict';

it('names the fields that differ, with both values as people read them', () => {
  const roles = [
    { value: 'hr', label: 'RH' },
    { value: 'reader', label: 'Lecture seule' },
  ];
  const names = {
    street: 'Numéro et rue',
    city: 'Ville',
    roles: { label: 'Rôles', say: sayOption(roles) },
    open: 'Ouvert',
  };
  const typed = { street: '2 rue du Four', city: '', roles: ['hr', 'reader'], open: true };
  const current = { street: '2 rue du Four', city: 'Angers', roles: ['reader'], open: false };
  expect(conflictsOf(names, typed, current)).toEqual([
    { field: 'city', label: 'Ville', typed: '—', current: 'Angers' },
    { field: 'roles', label: 'Rôles', typed: 'Lecture seule, RH', current: 'Lecture seule' },
    { field: 'open', label: 'Ouvert', typed: 'Oui', current: 'Non' },
  ]);
});

it('takes no offence at the order of choices', () => {
  const names = { days: 'Jours' };
  expect(conflictsOf(names, { days: ['a', 'b'] }, { days: ['b', 'a'] })).toEqual([]);
});

it('knows the refusal of a version that was overtaken', () => {
  expect(isStale([{ code: 'REQUIRED' }, { code: 'STALE_VERSION' }])).toBe(true);
  expect([isStale([{ code: 'REQUIRED' }]), isStale(undefined)]).toEqual([false, false]);
});
