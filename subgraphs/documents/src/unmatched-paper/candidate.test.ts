import { describe, expect, it } from 'vitest';
import { candidateIn } from './candidate.ts';

const told = {
  ...{ memberNumber: '0010001', lastName: 'OZTURK', firstName: 'Lucja', birthDate: '1990-03-01' },
  effectiveOn: '2026-11-26',
};
const held = { id: 'visit', status: 'HELD', startsAt: '2026-11-26T09:00:00.000Z' };
const person = {
  ...{ lastName: 'Öztürk', firstName: 'Łucja', birthDate: '1990-03-01', visits: [held] },
};
const among = (...people: (typeof person)[]) => ({
  memberAccount: { employees: { edges: people.map((node) => ({ node })) } },
});

describe('a paper finds its visit by itself', () => {
  it('where name, birth date and day fit, whatever the accents', () => {
    expect(candidateIn(among(person), told)).toBe('visit');
  });

  it.each([
    ['nobody is called so', among({ ...person, lastName: 'Ozturc' })],
    ['somebody else was born', among({ ...person, birthDate: '1990-03-02' })],
    ['nobody was seen', among({ ...person, visits: [{ ...held, status: 'MISSED' }] })],
    [
      'another day was meant',
      among({ ...person, visits: [{ ...held, startsAt: '2026-11-25T09:00:00.000Z' }] }),
    ],
    ['two fit', among(person, person)],
    ['the employer is unknown', { memberAccount: null }],
  ])('and waits where %s', (_, answer) => {
    expect(candidateIn(answer, told)).toBeNull();
  });
});
