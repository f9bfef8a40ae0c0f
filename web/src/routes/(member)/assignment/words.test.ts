import { describe, expect, it } from 'vitest';
import { heldSince, holderName } from './words';

const nadia = { id: '1', firstName: 'Nadia', lastName: 'Ferrand' };

describe('who has something', () => {
  it('is named, or is a colleague where the name is nobody’s to know any more', () => {
    expect(holderName({ assignee: nadia })).toBe('Nadia Ferrand');
    expect(holderName({ assignee: { ...nadia, firstName: null, lastName: null } })).toBe(
      'Un collègue',
    );
  });

  it.each([
    ['2026-11-27T08:42:00Z', 'depuis 9\u00a0h\u00a042'],
    ['2026-11-26T08:42:00Z', 'depuis le 26\u00a0novembre 2026 à 9\u00a0h\u00a042'],
  ])('has it since an hour of the day, or since another day: %s', (takenAt, said) => {
    const now = new Date('2026-11-27T10:00:00Z');
    expect(heldSince({ takenAt }, now)).toBe(said);
  });
});
