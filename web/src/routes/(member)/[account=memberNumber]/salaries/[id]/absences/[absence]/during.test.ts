import { expect, it } from 'vitest';
import { appointmentsDuring } from './during';

const visit = (id: string, startsAt: string | null, over: object = {}) => ({
  ...{ id, startsAt, kind: 'VIP_PERIO' as const, status: 'SUMMONED' as const },
  ...over,
});

const away = {
  firstDay: '2026-11-27',
  lastDay: null,
  expectedLastDay: '2026-12-04',
  status: 'CURRENT' as const,
};

const during = (visits: ReturnType<typeof visit>[], over: object = {}) =>
  appointmentsDuring({ ...away, ...over, employee: { visits } }).map(({ id }) => id);

it('compte les jours à Paris, le premier et le dernier compris', () => {
  const visits = [
    visit('avant', '2026-11-26T22:30:00Z'),
    visit('premier', '2026-11-26T23:30:00Z'),
    visit('dernier', '2026-12-04T15:00:00Z'),
    visit('après', '2026-12-07T08:00:00Z'),
  ];
  expect(during(visits)).toEqual(['premier', 'dernier']);
});

it('laisse les visites qui ont lieu pendant l’absence, et ce qui n’est plus pris', () => {
  const at = '2026-12-02T08:00:00Z';
  const visits = [
    visit('pré-reprise', at, { kind: 'PRE_REPRISE' }),
    visit('demandée', at, { kind: 'DEM_SAL' }),
    visit('annulé', at, { status: 'CANCELLED_BY_EMPLOYER' }),
    visit('à planifier', null, { status: 'TO_PLAN' }),
    visit('prévu', at, { status: 'PLANNED' }),
  ];
  expect(during(visits)).toEqual(['prévu']);
});

it('sans fin connue, tout ce qui suit ; d’une absence retirée, rien', () => {
  const visits = [visit('au printemps', '2027-04-02T08:00:00Z')];
  expect(during(visits, { expectedLastDay: null })).toEqual(['au printemps']);
  expect(during(visits, { expectedLastDay: null, status: 'WITHDRAWN' })).toEqual([]);
});
