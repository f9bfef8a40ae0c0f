import { describe, expect, it } from 'vitest';
import { allClear, toDos } from './to-do';

type Account = Parameters<typeof toDos>[0];

const employee = { id: 'e1', firstName: 'Camille', lastName: 'Lefèvre', usedName: null };
const visit = (id: string, latestDate: string, outcome: 'RUNNING' | 'NO_SLOT') => ({
  node: { id, kind: 'VIP_INIT' as const, latestDate, employee, planning: { outcome } },
});

const nothing: Account = {
  id: 'a1',
  name: null,
  headcount: null,
  visitCounts: null,
  toPlan: null,
  upcoming: null,
  balance: null,
  overdueInvoices: null,
  openInvoices: null,
};

const account: Account = {
  ...nothing,
  toPlan: {
    pageInfo: { hasNextPage: false },
    edges: [
      visit('v1', '2026-12-20', 'RUNNING'),
      visit('v2', '2026-12-10', 'NO_SLOT'),
      visit('v3', '2026-11-02', 'RUNNING'),
    ],
  },
  overdueInvoices: {
    totalCount: 1,
    edges: [
      {
        node: {
          id: 'i1',
          number: 'F-12',
          subject: null,
          dueOn: '2026-10-31',
          remaining: { cents: 12_000, currency: 'EUR' },
          state: 'OVERDUE',
        },
      },
    ],
  },
};

describe('what waits for the member', () => {
  it('stands by date, without what the service is already planning', () => {
    const list = toDos(account, '/0012345', '2026-11-21');
    expect(list.map(({ id, overdue }) => [id, overdue])).toEqual([
      ['i1', true],
      ['v3', true],
      ['v2', false],
    ]);
  });

  it('is nothing for a member who is up to date', () => {
    expect(toDos(nothing, '/0012345', '2026-11-21')).toEqual([]);
  });
});

describe('when nothing waits', () => {
  const said = (visits: boolean, invoices: boolean) => {
    const { title, sentence } = allClear({ visits, invoices, late: false });
    return `${title} ${sentence}`;
  };

  it('speaks only of what the caller may read', () => {
    expect(said(true, true)).toMatch(/visite.*facture/);
    expect(said(true, false)).not.toContain('facture');
    expect(said(false, true)).not.toContain('visite');
    expect(said(false, false)).not.toMatch(/visite|facture|à jour/);
  });
});
