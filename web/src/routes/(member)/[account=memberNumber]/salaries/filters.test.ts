import { describe, expect, it } from 'vitest';
import { filterLinks, filtersOf } from './filters';

const list = (query: string) => new URL(`http://localhost/0012345/salaries${query}`);
const headcount = { active: 40, upcoming: 2, closed: 7, si: 30, sia: 5, sir: 7 };

describe('filters of « Mon effectif »', () => {
  it('come from the address', () => {
    expect(filtersOf(list('?recherche=%20dupont%20&statut=sortis&profil=sir&tri=entree'))).toEqual({
      search: 'dupont',
      status: 'CLOSED',
      profile: 'SIR',
      order: 'START_DATE',
    });
  });

  it('ignore what they do not know', () => {
    expect(filtersOf(list('?statut=x&profil=y&tri=z'))).toEqual({
      search: '',
      status: undefined,
      profile: undefined,
      order: 'NAME',
    });
  });

  it('keep each other, and leave the page behind', () => {
    const url = list('?profil=sir&apres=c1');
    const { statuses } = filterLinks(url, filtersOf(url), headcount);
    expect(statuses.map(({ count }) => count)).toEqual([42, 40, 2, 7]);
    expect(statuses[3]?.href).toBe('/0012345/salaries?profil=sir&statut=sortis');
    expect(statuses[0]?.current).toBe(true);
  });
});
