import { describe, expect, it } from 'vitest';
import { companyToDos } from './company';

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
    ...{ id, kind: 'VIP_INIT', latestDate, employee, account: { id: account } },
    planning: { outcome: 'NO_SLOT' },
  },
});

const company = {
  id: 'c',
  accounts: [
    site('a', 'Siège', '0010007', ['declaration:prepare']),
    {
      ...site('b', 'Usine', '0010006', []),
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
      ['Usine', '2026-12-12', '/0010006/salaries/embauches'],
      ['Usine', '2026-12-20', '/0010006/visites/v1'],
      ['Siège', '2027-01-31', '/0010007/declaration'],
    ]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(4);
  });
});
