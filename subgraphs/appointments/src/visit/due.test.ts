import { describe, expect, it } from 'vitest';
import { changesOf, type DueFacts, type KnownVisit } from './due.ts';

const today = '2026-11-21';

const vip = {
  startDate: '2026-11-02',
  leftOn: null,
  beforeChange: null,
  firstVisit: {
    kind: 'VIP_INIT',
    latestDate: '2027-02-02',
    performers: ['PHYSICIAN', 'INTERN', 'NURSE'],
  },
} satisfies DueFacts;

const ema: DueFacts = {
  startDate: '2026-12-01',
  leftOn: null,
  beforeChange: null,
  firstVisit: { kind: 'EMA_INIT', latestDate: '2026-11-30', performers: ['PHYSICIAN', 'INTERN'] },
};

const vipDuty = {
  kind: 'VIP_INIT' as const,
  earliestDate: '2026-11-02',
  latestDate: '2027-02-02',
  performers: ['PHYSICIAN', 'INTERN', 'NURSE'],
  answersChange: null,
  ownLatestDate: null,
};

const waiting: KnownVisit = {
  ...vipDuty,
  id: 'v',
  status: 'TO_PLAN',
  day: null,
  practitionerKind: null,
  ...{ certificates: [], asked: false },
};
const planned: KnownVisit = {
  ...waiting,
  status: 'PLANNED',
  day: '2026-12-15',
  practitionerKind: 'NURSE',
};
const held: KnownVisit = { ...planned, status: 'HELD', day: '2026-11-10' };

const actions = (facts: DueFacts, visits: KnownVisit[]) =>
  changesOf(facts, visits, today).map(({ action }) => action);

describe('première visite', () => {
  it('un salarié embauché doit une VIP initiale, pas avant sa prise de poste', () => {
    expect(changesOf(vip, [], today)).toEqual([{ action: 'create', duty: vipDuty }]);
  });

  it('un saisonnier sans visite individuelle n’en doit aucune, et celle qui attendait tombe (D4625-22)', () => {
    const seasonal = { ...vip, firstVisit: null };
    const periodic = { ...waiting, id: 'p', kind: 'VIP_PERIO' as const };
    expect(changesOf(seasonal, [], today)).toEqual([]);
    expect(changesOf(seasonal, [waiting, periodic], today)).toEqual([
      { action: 'drop', visitId: waiting.id },
    ]);
    expect(changesOf(seasonal, [{ ...waiting, kind: 'EMA_INIT' }], today)).toEqual([
      { action: 'drop', visitId: waiting.id },
    ]);
  });

  it('un examen d’aptitude peut avoir lieu avant la prise de poste', () => {
    expect(changesOf(ema, [], today)).toEqual([
      {
        action: 'create',
        duty: {
          kind: 'EMA_INIT',
          earliestDate: null,
          latestDate: '2026-11-30',
          performers: ['PHYSICIAN', 'INTERN'],
          answersChange: null,
          ownLatestDate: null,
        },
      },
    ]);
  });

  it('la même annonce répétée ne change rien', () => {
    expect(actions(vip, [waiting])).toEqual([]);
    expect(actions(vip, [planned])).toEqual([]);
  });

  it('une visite tenue ou passée suffit ; une visite annulée non', () => {
    expect(actions(vip, [held])).toEqual([]);
    expect(actions(vip, [{ ...planned, day: '2026-11-20' }])).toEqual([]);
    expect(actions(vip, [{ ...planned, status: 'CANCELLED_BY_EMPLOYER' }])).toEqual(['create']);
  });

  it('une visite périodique à venir montre que la première est faite', () => {
    expect(actions(vip, [{ ...waiting, kind: 'VIP_PERIO' }])).toEqual([]);
  });

  it('un examen d’aptitude tenu remplace la VIP ; l’inverse n’est pas vrai (R4624-24)', () => {
    expect(actions(vip, [{ ...held, kind: 'EMA_INIT' }])).toEqual([]);
    expect(actions(ema, [held])).toEqual(['create']);
  });
});

describe('le suivi change', () => {
  it('SI devient SIR : la VIP n’est plus due, l’examen l’est', () => {
    expect(actions(ema, [planned])).toEqual(['drop', 'create']);
  });

  it('le SIR prend fin : la visite intermédiaire tombe', () => {
    expect(
      actions(vip, [
        { ...held, kind: 'EMA_INIT' },
        { ...waiting, kind: 'VI' },
      ]),
    ).toEqual(['drop']);
  });

  it('la date limite avance mais le rendez-vous la respecte : il reste', () => {
    const sooner = { ...vip, firstVisit: { ...vip.firstVisit, latestDate: '2026-12-31' } };
    expect(changesOf(sooner, [planned], today)).toMatchObject([
      { action: 'adjust', replan: false, duty: { latestDate: '2026-12-31' } },
    ]);
  });

  it('la date limite avance avant le rendez-vous : il est replanifié', () => {
    const sooner = { ...vip, firstVisit: { ...vip.firstVisit, latestDate: '2026-12-10' } };
    expect(changesOf(sooner, [planned], today)).toMatchObject([{ action: 'adjust', replan: true }]);
  });

  it('la prise de poste recule au-delà du rendez-vous : il est replanifié', () => {
    const later = { ...vip, startDate: '2027-01-04' };
    expect(changesOf(later, [planned], today)).toMatchObject([{ action: 'adjust', replan: true }]);
  });

  it('l’infirmier ne peut plus tenir la visite : elle est replanifiée', () => {
    const strict = { ...vip, firstVisit: { ...vip.firstVisit, performers: ['PHYSICIAN'] } };
    expect(changesOf(strict, [planned], today)).toMatchObject([{ action: 'adjust', replan: true }]);
  });

  it('un rendez-vous déjà en retard reste quand rien ne change', () => {
    const late = { ...planned, latestDate: '2026-12-01' };
    const facts = { ...vip, firstVisit: { ...vip.firstVisit, latestDate: '2026-12-01' } };
    expect(actions(facts, [late])).toEqual([]);
  });
});

describe('le salarié part', () => {
  const left = (leftOn: string): DueFacts => ({ ...vip, leftOn });

  it('déjà parti : rien n’est dû, ce qui est à venir tombe', () => {
    expect(actions(left('2026-11-20'), [])).toEqual([]);
    expect(actions(left('2026-11-20'), [planned])).toEqual(['drop']);
    expect(actions(left('2026-11-20'), [waiting])).toEqual(['drop']);
    expect(actions(left('2026-11-20'), [held])).toEqual([]);
  });

  it('départ annoncé : un rendez-vous avant le départ reste, un autre tombe', () => {
    expect(actions(left('2026-12-31'), [planned])).toEqual([]);
    expect(actions(left('2026-12-10'), [planned])).toEqual(['drop']);
  });

  it('départ annoncé avant la date limite : rien n’est dû', () => {
    expect(actions(left('2026-12-31'), [])).toEqual([]);
    expect(actions(left('2027-03-31'), [])).toEqual(['create']);
  });

  it('revenu : la visite est de nouveau due', () => {
    expect(actions(vip, [{ ...waiting, status: 'NO_LONGER_DUE' }])).toEqual(['create']);
  });
});

describe('visite avant un changement de poste', () => {
  const heldOnce: KnownVisit = { ...held, day: '2026-11-10' };
  const change = {
    kind: 'VIP_PERIO' as const,
    latestDate: '2027-01-03',
    performers: ['PHYSICIAN', 'INTERN', 'NURSE'],
    on: '2027-01-04',
  };
  const tonight: DueFacts = { ...vip, beforeChange: change };
  const duty = {
    ...{ kind: 'VIP_PERIO' as const, earliestDate: null, latestDate: '2027-01-03' },
    ...{ performers: change.performers, answersChange: '2027-01-04', ownLatestDate: null },
  };
  const asked: KnownVisit = {
    ...{ ...waiting, ...duty, id: 'c' },
  };

  it('un passage à la nuit annoncé demande une visite avant son premier jour (R4624-18)', () => {
    expect(changesOf(tonight, [heldOnce], today)).toEqual([{ action: 'create', duty }]);
    expect(actions(tonight, [heldOnce, asked])).toEqual([]);
  });

  it('elle tombe quand le changement est retiré', () => {
    expect(changesOf(vip, [heldOnce, asked], today)).toEqual([{ action: 'drop', visitId: 'c' }]);
  });

  it('elle n’est plus due une fois qu’elle a eu lieu, même avant le changement', () => {
    const seen: KnownVisit = { ...asked, status: 'HELD', day: '2026-11-20' };
    expect(actions(tonight, [heldOnce, seen])).toEqual([]);
  });

  it('une visite d’avant l’annonce ne répond pas du nouveau poste', () => {
    expect(actions(tonight, [heldOnce])).toEqual(['create']);
  });

  it('une visite périodique déjà prévue est avancée, et reprend sa date quand le changement est retiré', () => {
    const periodic: KnownVisit = {
      ...{ ...waiting, id: 'p', kind: 'VIP_PERIO', latestDate: '2029-11-10', earliestDate: null },
    };
    const advanced = { ...duty, ownLatestDate: '2029-11-10' };
    expect(changesOf(tonight, [heldOnce, periodic], today)).toEqual([
      { action: 'adjust', visitId: 'p', duty: advanced, replan: false },
    ]);
    expect(changesOf(vip, [heldOnce, { ...periodic, ...advanced }], today)).toEqual([
      {
        ...{ action: 'adjust', visitId: 'p', replan: false },
        duty: { ...advanced, latestDate: '2029-11-10', answersChange: null, ownLatestDate: null },
      },
    ]);
  });

  it('la première visite qui n’a pas encore eu lieu sert aux deux, à la date la plus proche', () => {
    const both: DueFacts = { ...vip, beforeChange: { ...change, kind: 'VIP_INIT' } };
    expect(changesOf(both, [], today)).toMatchObject([
      { action: 'create', duty: { kind: 'VIP_INIT', latestDate: '2027-01-03' } },
    ]);
  });

  it('un poste exposé annoncé demande un examen, sans toucher à la visite du poste actuel (R4624-24)', () => {
    const exposed: DueFacts = {
      ...vip,
      beforeChange: { ...change, kind: 'EMA_INIT', performers: ['PHYSICIAN', 'INTERN'] },
    };
    expect(actions(exposed, [waiting])).toEqual(['create']);
    const examination: KnownVisit = {
      ...asked,
      kind: 'EMA_INIT',
      performers: ['PHYSICIAN', 'INTERN'],
    };
    expect(actions(exposed, [waiting, examination])).toEqual([]);
  });
});
