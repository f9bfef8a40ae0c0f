import { describe, expect, it } from 'vitest';
import { byCentre } from './centres';
import { againstPromise } from './promise';
import { stepsOf } from './first-steps';
import { tasksOf, type Told } from './tasks';

const now = Date.parse('2026-11-27T09:00:00Z');
const brissambre = { id: 'b', name: 'Brissambre' };
const angers = { id: 'a', name: 'Angers' };
const visit = (centre: typeof angers, status: string, startsAt: string) =>
  ({ id: startsAt, centre, status, startsAt }) as Parameters<typeof byCentre>[0][number];

describe('la journée de chaque centre', () => {
  it('compte qui est attendu, et les présences que personne n’a saisies', () => {
    const day = byCentre(
      [
        visit(brissambre, 'SUMMONED', '2026-11-27T08:00:00Z'),
        visit(brissambre, 'CONFIRMED', '2026-11-27T15:00:00Z'),
        visit(brissambre, 'CANCELLED_BY_EMPLOYER', '2026-11-27T08:30:00Z'),
        visit(angers, 'HELD', '2026-11-27T08:00:00Z'),
      ],
      now,
    );
    expect(day).toMatchObject([
      { name: 'Angers', visits: 1, toEnter: 0, href: '/service/journee?centre=a' },
      { name: 'Brissambre', visits: 2, toEnter: 1 },
    ]);
  });
});

describe('les demandes de visites', () => {
  it('se comparent au jour promis, ou se taisent', () => {
    const [all, late, today] = [240, 3, 1].map((totalCount) => ({ totalCount }));
    const told = { all: all ?? null, late: late ?? null, today: today ?? null };
    expect(againstPromise(told)).toEqual({ total: 240, late: 3, today: 1 });
    expect(againstPromise({ ...told, all: null })).toBeNull();
  });
});

describe('les premiers pas de quelqu’un du service', () => {
  const told = {
    staff: [{ id: 'me' }],
    staffInvitations: [],
    weeklyHalfDays: null,
    identitySettings: [{ code: 'service.name', version: 2 }],
  };

  it('suivent son rôle, et se cochent d’après ce qui est fait', () => {
    expect(stepsOf(told, ['staff:manage', 'planning:manage', 'settings:write'])).toMatchObject([
      { href: '/service/parametres', done: true },
      { href: '/service/equipe/inviter', done: false },
    ]);
    const invited = { ...told, staffInvitations: [{ id: 'other' }], weeklyHalfDays: [] };
    expect(stepsOf(invited, ['staff:manage', 'planning:manage'])).toMatchObject([
      { href: '/service/equipe/inviter', done: true },
      { href: '/service/disponibilites/ouvrir', done: false },
    ]);
    expect(stepsOf(invited, ['visits:manage'])).toEqual([]);
  });
});

describe('ce que quelqu’un du service doit traiter', () => {
  const told = {
    visitsToNote: [{ id: '3', startsAt: '2026-11-26T23:30:00.000Z' }],
    undeliveredSummonses: [{ id: '1' }, { id: '2' }],
    unmatchedPapers: [],
    rejectedInvoices: { totalCount: 1 },
    accessRequests: null,
  } as unknown as Told;

  it('dit qu’il y en a peut-être plus que la liste n’en montre', () => {
    const unmatchedPapers = Array.from({ length: 200 }, (_, index) => ({ id: `${index}` }));
    const { waiting } = tasksOf({ ...told, unmatchedPapers } as Told, ['visits:manage']);
    expect(waiting.at(-1)).toMatchObject({ count: 200, label: 'papiers à rattacher ou plus' });
  });

  it('suit son rôle : ni les listes des autres, ni celles qui se taisent', () => {
    const { waiting, quiet } = tasksOf(told, ['visits:manage', 'access:repair']);
    expect(waiting).toEqual([
      { href: '/service/journee?jour=2026-11-27', count: 1, label: 'présence à noter' },
      { href: '/service/convocations', count: 2, label: 'convocations non remises' },
    ]);
    expect(quiet.map(({ href }) => href)).toEqual(['/service/documents']);
    expect(tasksOf(told, ['billing:manage']).waiting).toEqual([
      { href: '/service/facturation/rejets', count: 1, label: 'facture rejetée' },
    ]);
  });
});
