import { expect, it } from 'vitest';
import { beyondFirstPage } from './beyond';

type Account = Parameters<typeof beyondFirstPage>[0];

const nothing: Account = {
  ...{ toPlan: null, visitCounts: null, returnVisits: null },
  ...{ absenceCounts: null, overdueInvoices: null },
};
const told = (account: Partial<Account>) =>
  beyondFirstPage({ ...nothing, ...account }, '/0012345').map(({ what }) =>
    what.replace('\u00a0', ' '),
  );

it('nothing is beyond what was read whole', () => {
  expect(told({})).toEqual([]);
  expect(
    told({
      toPlan: { pageInfo: { hasNextPage: false }, edges: [] },
      visitCounts: { upcoming: 0, toPlan: 0, overdue: 0 },
      overdueInvoices: { totalCount: 0, edges: [] },
    }),
  ).toEqual([]);
});

it('what follows the first page of each list is counted', () => {
  expect(
    told({
      toPlan: { pageInfo: { hasNextPage: true }, edges: [] },
      visitCounts: { upcoming: 0, toPlan: 11, overdue: 0 },
      returnVisits: { edges: [] },
      absenceCounts: { toConfirm: 0, toRequest: 1 },
      overdueInvoices: { totalCount: 4, edges: [] },
    }),
  ).toEqual([
    '11 autres visites à planifier',
    '1 autre reprise à préparer',
    '4 autres factures échues',
  ]);
});
