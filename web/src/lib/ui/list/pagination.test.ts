import { describe, expect, it } from 'vitest';
import { cursorOf, listAddress, pageLinks } from './pagination';

const list = (query: string) => new URL(`http://localhost/0012345/salaries${query}`);
const more = { hasNextPage: true, endCursor: 'c2' };

describe('pages of a list in its address', () => {
  it('starts without cursor and leads on', () => {
    expect(cursorOf(list(''))).toBeUndefined();
    expect(pageLinks(list('?profil=SIR'), more)).toEqual({
      number: 1,
      first: undefined,
      previous: undefined,
      next: '/0012345/salaries?profil=SIR&apres=c2',
    });
  });

  it('finds the way back through the cursors already passed', () => {
    const third = pageLinks(list('?apres=a&apres=b'), { hasNextPage: false, endCursor: 'c' });
    expect(third.number).toBe(3);
    expect(third.previous).toBe('/0012345/salaries?apres=a');
    expect(third.first).toBe('/0012345/salaries');
    expect(third.next).toBeUndefined();
  });

  it('goes back to the first page when a filter changes', () => {
    expect(listAddress(list('?apres=a&statut=sortis'), { statut: '', profil: 'SI' })).toBe(
      '/0012345/salaries?profil=SI',
    );
  });
});
