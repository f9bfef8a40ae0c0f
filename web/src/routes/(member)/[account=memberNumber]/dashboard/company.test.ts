import { describe, expect, it } from 'vitest';
import { beyondFirstPages, companyToDos } from './company';

type Company = Parameters<typeof companyToDos>[0];

const campaign = { year: 2027, closesOn: '2027-01-31', isOpen: true };
const employee = { id: 'e1', firstName: 'Camille', lastName: 'Lefèvre', usedName: null };
const nothing = {
  ...{ hiresToConfirm: null, absenceCounts: null, visitRequestCounts: null },
  ...{ declaration: null, mandates: null },
};
const site = (id: string, name: string, memberNumber: string, scopes: string[]) => ({
  ...{ ...nothing, id, name, memberNumber, access: { scopes } },
});
const visit = (id: string, account: string, latestDate: string) => ({
  node: {
    ...{
      id,
      kind: 'VIP_INIT',
      latestDate,
      latestIsLegal: true,
      employee,
      account: { id: account },
    },
    planning: { outcome: 'NO_SLOT' },
  },
});

const company = {
  id: 'c',
  accounts: [
    site('a', 'Siège', '0010007', ['declaration:prepare']),
    {
      ...site('b', 'Usine', '0010006', ['employees:write']),
      hiresToConfirm: { count: 1, visitDueBy: '2026-12-12' },
    },
  ],
  toPlan: {
    pageInfo: { hasNextPage: false },
    edges: [visit('v1', 'b', '2026-12-20'), visit('v2', 'a', '2026-12-10')],
  },
  returnVisits: null,
  openNotices: null,
  overdueInvoices: null,
} as unknown as Company;

describe('ce qui attend une entreprise', () => {
  it('se lit par date, chaque chose avec son établissement et son adresse à elle', () => {
    const all = companyToDos(company, campaign, '2026-11-27');
    expect(all.map(({ place, date, href }) => [place, date, href])).toEqual([
      ['Siège', '2026-12-10', '/0010007/visites/v2'],
      ['Usine', '2026-12-12', '/0010006/salaries/embauches?etablissement=celui-ci'],
      ['Usine', '2026-12-20', '/0010006/visites/v1'],
      ['Siège', '2027-01-31', '/0010007/declaration?etablissement=celui-ci'],
    ]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(4);
  });

  it('dit ce qui reste au-delà des premières pages, et chez qui', () => {
    expect(beyondFirstPages(company, '0010006')).toEqual([]);
    const [head, plant] = company.accounts ?? [];
    const long = {
      ...company,
      accounts: [
        { ...head, visitCounts: { toPlan: 1 }, absenceCounts: { toRequest: 0 } },
        { ...plant, visitCounts: { toPlan: 13 }, absenceCounts: { toRequest: 2 } },
      ],
      toPlan: { ...company.toPlan, pageInfo: { hasNextPage: true } },
      returnVisits: { pageInfo: { hasNextPage: true }, edges: [] },
      overdueInvoices: { totalCount: 16, edges: new Array(15).fill({ node: { id: 'f' } }) },
    } as unknown as Company;
    expect(beyondFirstPages(long, '0010006')).toEqual([
      {
        ...{ id: 'b', place: 'Usine', href: '/0010006?etablissement=celui-ci' },
        what: '12\u00a0visites à planifier, 2\u00a0visites de reprise à demander',
      },
      {
        ...{ id: 'factures', place: 'Toute l’entreprise', what: '1\u00a0facture échue' },
        href: '/0010006/factures?etat=en-retard&etablissement=tous',
      },
    ]);
  });
});
