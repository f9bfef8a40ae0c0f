import { describe, expect, it } from 'vitest';
import { stepsOf } from './first-steps';

type Account = Parameters<typeof stepsOf>[0];

const money = { cents: 0, currency: 'EUR' };
const account = {
  headcount: { active: 4, upcoming: 0, si: 4, sia: 0, sir: 0, overdue: 0, dueSoon: 0 },
  hiresToConfirm: { count: 0, visitDueBy: null },
  contacts: [],
  visitCounts: { upcoming: 0, toPlan: 0, overdue: 0 },
  visitPreferences: null,
  users: { totalCount: 1 },
  invitations: [],
  balance: money,
  debitMandate: null,
} as unknown as Account;
const every = [
  ...['employees:write', 'account:write', 'visits:manage', 'users:manage', 'invoices:pay'],
];
const done = (told: object, scopes = every) =>
  stepsOf({ ...account, ...told }, scopes, '/0012345').map((step) => step.done);

describe('les premiers pas sur un espace', () => {
  it('suivent les droits : qui paie n’a que le paiement', () => {
    expect(stepsOf(account, ['invoices:pay'], '/0012345').map(({ href }) => href)).toEqual([
      '/0012345/factures/prelevement',
    ]);
    expect(stepsOf(account, ['employees:read'], '/0012345')).toEqual([]);
  });

  it('se cochent de ce que l’espace dit déjà', () => {
    expect(done({})).toEqual([true, false, false, false, false]);
    expect(
      done({
        contacts: [{ id: 'c', purposes: ['BILLING', 'FOLLOW_UP'] }],
        visitPreferences: { version: 1 },
        invitations: [{ id: 'i' }],
        debitMandate: { id: 'm' },
      }),
    ).toEqual([true, true, true, true, true]);
  });

  it('l’effectif attend les embauches annoncées, et mène à l’import tant qu’il est vide', () => {
    const announced = { hiresToConfirm: { count: 2, visitDueBy: null } };
    expect(done(announced)[0]).toBe(false);
    const empty = { ...account, headcount: { ...account.headcount!, active: 0 } };
    expect(stepsOf(empty, every, '/0012345')[0]?.href).toBe('/0012345/salaries/import');
  });

  it('se taisent de ce qui ne peut pas être lu pour le moment', () => {
    expect(done({ headcount: null, visitCounts: null, balance: null })).toEqual([false, false]);
  });
});
