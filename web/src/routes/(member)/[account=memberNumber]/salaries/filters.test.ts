import { describe, expect, it } from 'vitest';
import { activeFilters, filterLinks, filtersOf } from './filters';

const list = (query: string) => new URL(`http://localhost/0012345/salaries${query}`);
const headcount = {
  ...{ active: 40, upcoming: 2, closed: 7, si: 30, sia: 5, sir: 7 },
  ...{ overdue: 3, dueSoon: 0, upToDate: 39 },
};

describe('filters of « Mon effectif »', () => {
  it('come from the address', () => {
    const query =
      '?recherche=%20dupont%20&statut=sortis&profil=sir&visites=en-retard&poste=Cariste&etablissement=tous&tri=date-legale';
    expect(filtersOf(list(query))).toEqual({
      ...{ search: 'dupont', status: 'CLOSED', profile: 'SIR', visits: 'OVERDUE' },
      ...{ jobTitle: 'Cariste', wholeCompany: true, order: 'LEGAL_DATE' },
    });
  });

  it('tell whoever is up to date from whoever owes nothing', () => {
    expect(filtersOf(list('?visites=a-jour')).visits).toBe('UP_TO_DATE');
    expect(filtersOf(list('?visites=aucune')).visits).toBe('NONE');
  });

  it('ignore what they do not know', () => {
    expect(filtersOf(list('?statut=x&profil=y&tri=z&visites=v&etablissement=e'))).toEqual({
      ...{ search: '', status: undefined, profile: undefined, visits: undefined },
      ...{ jobTitle: '', wholeCompany: false, order: 'NAME' },
    });
  });

  it('keep each other, and leave the page behind', () => {
    const { statuses, visits } = filterLinks(list('?profil=sir&apres=c1'), headcount);
    expect(statuses[3]?.href).toBe('/0012345/salaries?profil=sir&statut=sortis');
    expect(statuses[0]?.current).toBe(true);
    expect(visits[1]).toMatchObject({ label: 'En retard', current: false });
  });

  it('are counted', () => {
    const { statuses, profiles, visits } = filterLinks(list('?tri=entree'), headcount);
    expect(statuses.map(({ count }) => count)).toEqual([42, 40, 2, 7]);
    expect(profiles.map(({ count }) => count)).toEqual([undefined, 30, 5, 7]);
    expect(visits[1]).toMatchObject({ label: 'En retard', count: 3 });
    expect(visits[3]).toMatchObject({ label: 'À jour', count: 39 });
  });

  it('are not counted beside another filter: the counts are of everybody', () => {
    const { statuses, profiles, visits } = filterLinks(list('?statut=sortis'), headcount);
    expect(statuses[3]).toMatchObject({ label: 'Sortis', count: 7 });
    const beside = [...profiles, ...visits].map(({ count }) => count);
    expect(beside).toEqual(beside.map(() => undefined));
  });

  it('are named one by one, each with the way out of it', () => {
    expect(activeFilters(list('?statut=sortis&visites=aucune&recherche=zo&tri=entree'))).toEqual([
      {
        label: '«\u00a0zo\u00a0»',
        href: '/0012345/salaries?statut=sortis&visites=aucune&tri=entree',
      },
      { label: 'Sortis', href: '/0012345/salaries?visites=aucune&recherche=zo&tri=entree' },
      {
        label: 'Aucune prévue (visites)',
        href: '/0012345/salaries?statut=sortis&recherche=zo&tri=entree',
      },
    ]);
    expect(activeFilters(list('?tri=entree&apres=x'))).toEqual([]);
    expect(activeFilters(list('?etablissement=tous'))).toEqual([
      { label: 'Toute l’entreprise', href: '/0012345/salaries?etablissement=' },
    ]);
  });
});
