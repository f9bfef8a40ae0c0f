import { describe, expect, it } from 'vitest';
import { decideAbsence } from './absence/return-visit.ts';
import { weighExemption } from './claim/exemption.ts';
import { nextVisits } from './next-visits/next-visits.ts';
import type { WorkingLife } from './next-visits/working-life.ts';
import type { SituationCode } from './situation-code.ts';
import type { VisitKind } from './visits.ts';

const today = '2026-11-21';

/** A man of 36 on an open-ended contract, in these situations from his first day. */
function life(
  startDate: string,
  situations: SituationCode[] = [],
  more: Partial<WorkingLife> = {},
): WorkingLife {
  return {
    ...{ birthDate: '1990-03-02', sex: 'MALE', contract: 'CDI', startDate, visits: [], ...more },
    situations: situations.map((situation) => ({ situation, from: startDate })),
  };
}

/** The visit of that kind still owed today, with its first reason. */
function owed(worker: WorkingLife, kind: VisitKind) {
  const visit = nextVisits(worker, today).visits.find((each) => each.kind === kind);
  return visit && { latest: visit.latest, articles: visit.deadlines[0]?.basis };
}

const seen = (kind: VisitKind, day: string) => ({ visits: [{ kind, day }] });

describe('cas d’école de la référence, au 21 novembre 2026', () => {
  it('1. comptable en poste le 2 novembre 2026 : VIP avant le 2 février 2027 (R4624-10)', () => {
    expect(owed(life('2026-11-02'), 'VIP_INIT')).toEqual({
      latest: '2027-02-02',
      articles: ['R4624-10'],
    });
  });

  it('2. cariste le 1er décembre 2026 : attestation avant de conduire (R4323-56), VIP le 1er mars 2027', () => {
    const driver = life('2026-12-01', ['WS_DRIVING']);
    expect(owed(driver, 'ANCI_EXAM')).toEqual({
      latest: '2026-11-30',
      articles: ['R4323-56', 'R4323-57'],
    });
    expect(owed(driver, 'VIP_INIT')).toEqual({ latest: '2027-03-01', articles: ['R4624-10'] });
  });

  it('3. apprenti de 19 ans embauché le 1er octobre 2026 : VIP avant le 1er décembre (R6222-36)', () => {
    const apprentice = life('2026-10-01', [], { contract: 'APPRENTICE', birthDate: '2007-04-01' });
    expect(owed(apprentice, 'VIP_INIT')).toEqual({ latest: '2026-12-01', articles: ['R6222-36'] });
  });

  it('4. apprenti menuisier de 16 ans : examen avant le 7 décembre 2026, puis chaque année (R4153-40)', () => {
    const boy = { contract: 'APPRENTICE', birthDate: '2010-05-20' } as const;
    expect(owed(life('2026-12-07', ['WS_WOOD'], boy), 'EMA_INIT')).toEqual({
      latest: '2026-12-06',
      articles: ['R4624-24', 'R4624-18'],
    });
    const held = { ...boy, ...seen('EMA_INIT', '2026-09-01') };
    expect(owed(life('2026-09-07', ['WS_WOOD'], held), 'EMA_PERIO')).toEqual({
      latest: '2027-09-01',
      articles: ['R4153-40', 'R4624-23 II'],
    });
  });

  it('5. monteur d’échafaudages examiné le 15 janvier 2025 : VI le 15 janvier 2027, EMA le 15 janvier 2029 (R4624-28)', () => {
    const erector = life('2025-01-20', ['WS_SCAFFOLD'], seen('EMA_INIT', '2025-01-15'));
    expect(owed(erector, 'VI')).toEqual({ latest: '2027-01-15', articles: ['R4624-28'] });
    expect(owed(erector, 'EMA_PERIO')).toEqual({ latest: '2029-01-15', articles: ['R4624-28'] });
  });

  it('6. gardien de nuit vu le 20 juin 2024 : VIP le 20 juin 2027 (R4624-17)', () => {
    const guard = life('2024-07-01', ['WS_NIGHT'], seen('VIP_INIT', '2024-06-20'));
    expect(owed(guard, 'VIP_PERIO')).toEqual({ latest: '2027-06-20', articles: ['R4624-17'] });
  });

  it('7. électricien, avis d’aptitude du 18 mars 2024 : attestation et VIP au 18 mars 2029, plus de VI', () => {
    const electrician = life('2019-04-01', ['WS_ELEC'], seen('EMA_PERIO', '2024-03-18'));
    expect(owed(electrician, 'VIP_PERIO')).toEqual({
      ...{ latest: '2029-03-18', articles: ['R4624-16'] },
    });
    expect(owed(electrician, 'ANCI_EXAM')).toEqual({
      latest: '2029-03-18',
      articles: ['questions-réponses du ministère du travail, 4 novembre 2025'],
    });
    expect(owed(electrician, 'VI')).toBeUndefined();
  });

  it('8. retour de maternité le 30 novembre 2026 : reprise avant le 8 décembre (R4624-31 1°)', () => {
    const absences = [
      { cause: 'MATERNITY', firstDay: '2026-08-10', lastDay: '2026-11-29' },
    ] as const;
    expect(owed(life('2020-01-06', [], { absences }), 'REPRISE_MAT')).toEqual({
      latest: '2026-12-08',
      articles: ['R4624-31 1°', 'L4624-2-3'],
    });
  });

  it('9. maladie de 28 jours : rien n’est dû (R4624-31 4°), ni liaison ni préreprise', () => {
    const { visit, liaison, preReturn, days, explanation } = decideAbsence(
      { cause: 'SICKNESS', firstDay: '2026-11-09', lastDay: '2026-12-06' },
      today,
    );
    expect([days, visit, liaison.open, preReturn.open]).toEqual([28, null, false, false]);
    expect(explanation).toContain('à partir de 60 jours d’absence');
    expect(liaison.basis).toEqual(['L1226-1-3', 'D1226-8-1']);
  });

  it('10. accident du travail de 35 jours, reprise le 23 novembre : visite avant le 1er décembre (R4624-31 3°)', () => {
    const absences = [
      { cause: 'WORK_ACCIDENT', firstDay: '2026-10-19', lastDay: '2026-11-22' },
    ] as const;
    expect(owed(life('2020-01-06', [], { absences }), 'REPRISE_AT')).toEqual({
      latest: '2026-12-01',
      articles: ['R4624-31 3°'],
    });
  });

  it('11. né le 14 juin 1981 : mi-carrière avant le 31 décembre 2026 (L4624-2-2)', () => {
    const born = { birthDate: '1981-06-14' };
    expect(owed(life('2020-01-06', [], born), 'MI_CARRIERE')).toEqual({
      latest: '2026-12-31',
      articles: ['L4624-2-2'],
    });
  });

  it('12. embauché le 16 novembre 2026, vu ailleurs le 20 février 2024 : dispense possible (R4624-15), puis 20 février 2029', () => {
    const facts = { situations: [], birthDate: '1990-03-02', startDate: '2026-11-16' };
    const visit = { kind: 'VIP_INIT', day: '2024-02-20' } as const;
    const claimed = { visit, sameJob: true, documentHeld: true };
    expect(weighExemption(facts, claimed, today)).toMatchObject({
      outcome: 'MISSING',
      basis: ['R4624-15'],
    });
    const granted = life('2026-11-16', [], { visits: [visit] });
    expect(owed(granted, 'VIP_PERIO')).toEqual({ latest: '2029-02-20', articles: ['R4624-16'] });
    expect(owed(granted, 'VIP_INIT')).toBeUndefined();
  });

  it('13. couvreur au plomb, sans seuil : examen avant le 1er décembre 2026 (R4624-24)', () => {
    expect(owed(life('2026-12-01', ['WS_LEAD']), 'EMA_INIT')).toEqual({
      latest: '2026-11-30',
      articles: ['R4624-24'],
    });
  });

  it('14. chauffeur de poids lourd en poste le 5 octobre 2026 : suivi simple, VIP le 5 janvier 2027', () => {
    const driver = life('2026-10-05', ['WS_ROAD']);
    expect(nextVisits(driver, today).followUp.profile).toBe('SI');
    expect(owed(driver, 'VIP_INIT')).toEqual({ latest: '2027-01-05', articles: ['R4624-10'] });
  });

  it('15. en arrêt depuis le 10 octobre 2026 : préreprise (L4624-2-4) et liaison (D1226-8-1) possibles', () => {
    const { preReturn, liaison, visit } = decideAbsence(
      { cause: 'SICKNESS', firstDay: '2026-10-10' },
      today,
    );
    expect(visit).toBeNull();
    expect(preReturn).toEqual({
      open: true,
      from: '2026-11-09',
      basis: ['L4624-2-4', 'R4624-29'],
    });
    expect(liaison).toEqual({
      open: true,
      from: '2026-11-08',
      basis: ['L1226-1-3', 'D1226-8-1'],
    });
  });
});
