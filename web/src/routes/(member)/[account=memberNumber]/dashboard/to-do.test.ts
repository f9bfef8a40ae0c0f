import { describe, expect, it } from 'vitest';
import { allClear, toDos } from './to-do';

type Account = Parameters<typeof toDos>[0];

const employee = { id: 'e1', firstName: 'Camille', lastName: 'Lefèvre', usedName: null };
const visit = (id: string, latestDate: string, outcome: 'RUNNING' | 'NO_SLOT') => ({
  node: {
    id,
    kind: 'VIP_INIT' as const,
    latestDate,
    latestIsLegal: true,
    employee,
    planning: { outcome },
  },
});

/** Of somebody who may answer announced hires. */
const may = ['employees:write'];

const nothing: Account = {
  hiresToConfirm: null,
  toPlan: null,
  returnVisits: null,
  openNotices: null,
  offeredPlaces: null,
  absenceCounts: null,
  visitRequestCounts: null,
  declaration: null,
  mandates: null,
  overdueInvoices: null,
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
          collectedOn: null,
        },
      },
    ],
  },
};

describe('what waits for the member', () => {
  it('tells of announced hires all in one, by the earliest legal date of a visit', () => {
    const hiresToConfirm = { count: 2, visitDueBy: '2026-12-15' };
    const all = toDos({ ...account, hiresToConfirm }, may, '/0012345', '2026-11-21');
    expect(all.map(({ id }) => id)).toContain('embauches');
    const hires = all.find(({ id }) => id === 'embauches');
    expect(hires).toMatchObject({
      title: '2\u00a0embauches à confirmer',
      detail: 'Première visite au plus tard le 15\u00a0décembre 2026',
      overdue: false,
      href: '/0012345/salaries/embauches',
    });
    const late = toDos({ ...nothing, hiresToConfirm }, may, '/0012345', '2026-12-16');
    expect(late).toMatchObject([{ id: 'embauches', overdue: true }]);
    const none = { count: 0, visitDueBy: null };
    expect(toDos({ ...nothing, hiresToConfirm: none }, may, '/0012345', '2026-12-16')).toEqual([]);
  });

  it('stands by date, without what the service is already planning', () => {
    const list = toDos(account, may, '/0012345', '2026-11-21');
    expect(list.map(({ id, overdue }) => [id, overdue])).toEqual([
      ['i1', true],
      ['v3', true],
      ['v2', false],
    ]);
  });

  it('leads to the absence whose return visit must be asked for', () => {
    const absence = { id: 'a7', returnVisitBy: '2026-12-08', employee };
    const asked: Account = { ...nothing, returnVisits: { edges: [{ node: absence }] } };
    expect(toDos(asked, may, '/0012345', '2026-11-21')).toMatchObject([
      {
        title: 'Camille Lefèvre\u00a0: visite de reprise à demander',
        ...{ detail: 'Au plus tard le 8\u00a0décembre 2026', overdue: false },
        href: '/0012345/salaries/e1/absences/a7',
      },
    ]);
    expect(toDos(asked, may, '/0012345', '2026-12-09')[0]?.overdue).toBe(true);
  });

  it('leads to the slot that is kept for a visit, with the last moment to take it', () => {
    const offer = { startsAt: '2026-12-02T09:30:00Z', until: '2026-11-30T23:00:00Z' };
    const place = { visit: { id: 'v9', employee }, offer };
    const [toDo] = toDos({ ...nothing, offeredPlaces: [place] }, may, '/0012345', '2026-11-29');
    expect(toDo).toMatchObject({ href: '/0012345/visites/v9/creneaux', overdue: false });
    expect(toDo?.detail.replaceAll('\u00a0', ' ')).toBe(
      '2 décembre 2026 à 10 h 30, gardé pour vous jusqu’au lundi 30 novembre 2026 à minuit',
    );
    // Of one among many establishments its page says whose it is.
    const bare = { visit: { id: 'v9' }, offer: { until: offer.until } };
    const [other] = toDos({ ...nothing, offeredPlaces: [bare] }, may, '/0012345', '2026-11-29');
    expect(other).toMatchObject({
      title: 'Un créneau libéré vous est proposé',
      href: '/0012345/visites/v9/creneaux',
    });
  });

  it('is nothing for a member who is up to date', () => {
    expect(toDos(nothing, may, '/0012345', '2026-11-21')).toEqual([]);
  });
});

describe('when nothing waits', () => {
  const said = (visits: boolean, invoices: boolean) => {
    const { title, sentence } = allClear({ visits, invoices, late: false, more: false });
    return `${title} ${sentence}`;
  };

  it('speaks only of what the caller may read', () => {
    expect(said(true, true)).toMatch(/visite.*facture/);
    expect(said(true, false)).not.toContain('facture');
    expect(said(false, true)).not.toContain('visite');
    expect(said(false, false)).not.toMatch(/visite|facture|à jour/);
  });

  it('says nothing of being up to date while there is more than was read', () => {
    const { title, sentence } = allClear({ visits: true, invoices: true, late: false, more: true });
    expect(`${title} ${sentence}`).not.toMatch(/à jour|aucune/);
  });
});
