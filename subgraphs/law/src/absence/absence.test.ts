import { describe, expect, it } from 'vitest';
import { defaultParameters } from '../parameters.ts';
import type { Absence, AbsenceCause } from './absence.ts';
import { lengthOf } from './absence.ts';
import { decideAbsence } from './return-visit.ts';

const today = '2026-11-21';
/** An absence that began on 1 September 2026 and lasts so many days. */
function away(cause: AbsenceCause, days: number, more: Partial<Absence> = {}): Absence {
  const lastDay = new Date(Date.UTC(2026, 8, days)).toISOString().slice(0, 10);
  return { cause, firstDay: '2026-09-01', lastDay, ...more };
}
const visitFor = (absence: Absence, day = today) => decideAbsence(absence, day).visit;
const dutiesOf = (absence: Absence, day = today, nightWorker = false) =>
  decideAbsence(absence, day, { nightWorker }).duties;

describe('durée d’une absence', () => {
  it('compte le premier et le dernier jour', () => {
    expect(lengthOf({ firstDay: '2026-11-09', lastDay: '2026-11-09' }, today)).toBe(1);
    expect(lengthOf({ firstDay: '2026-10-19', lastDay: '2026-11-22' }, today)).toBe(35);
  });

  it('court jusqu’à ce jour tant que la fin est inconnue, et n’a pas commencé avant son premier jour', () => {
    expect(lengthOf({ firstDay: '2026-11-21' }, today)).toBe(1);
    expect(lengthOf({ firstDay: '2026-11-12' }, today)).toBe(10);
    expect(lengthOf({ firstDay: '2026-11-22' }, today)).toBe(0);
  });

  it('refuse une fin avant le début', () => {
    expect(() => visitFor({ firstDay: '2026-11-09', lastDay: '2026-11-08' })).toThrow(RangeError);
  });
});

describe('visite de reprise (R4624-31)', () => {
  it.each([
    ['MATERNITY', 1, 'REPRISE_MAT', 'R4624-31 1°'],
    ['OCCUPATIONAL_DISEASE', 1, 'REPRISE_MP', 'R4624-31 2°'],
    ['WORK_ACCIDENT', 30, 'REPRISE_AT', 'R4624-31 3°'],
    ['SICKNESS', 60, 'REPRISE_NP', 'R4624-31 4°'],
    ['COMMUTING_ACCIDENT', 60, 'REPRISE_NP', 'R4624-31 4°'],
  ] as const)('%s : due dès %i jours, %s (%s)', (cause, days, kind, article) => {
    expect(visitFor(away(cause, days))).toMatchObject({ kind });
    expect(visitFor(away(cause, days))?.basis[0]).toBe(article);
    if (days > 1) expect(visitFor(away(cause, days - 1))).toBeNull();
  });

  it('a lieu entre le jour du retour et huit jours plus tard, week-end compris', () => {
    expect(visitFor(away('SICKNESS', 61))).toMatchObject({
      earliest: '2026-11-01',
      latest: '2026-11-09',
    });
  });

  it('aucune autre absence n’en demande : paternité, adoption, congé de naissance', () => {
    const decision = decideAbsence(away('OTHER_LEAVE', 200), today);
    expect(decision).toMatchObject({ visit: null, waiver: null, duties: [] });
    expect(decision.explanation).toBe('Cette absence ne demande pas de visite de reprise.');
  });

  it('l’accident de trajet est incertain, les autres causes non', () => {
    expect(visitFor(away('COMMUTING_ACCIDENT', 60))?.certainty).toBe('uncertain');
    expect(visitFor(away('SICKNESS', 60))?.certainty).toBe('confirmed');
  });

  it('n’a pas encore de date tant que la fin est inconnue, mais elle est déjà due', () => {
    const decision = decideAbsence({ cause: 'SICKNESS', firstDay: '2026-09-01' }, today);
    expect(decision.visit).toMatchObject({ kind: 'REPRISE_NP', earliest: null, latest: null });
    expect(decision.missing).toEqual(['lastDay']);
    expect(decision.explanation).toContain('sera due');
  });

  it('dit ce qui manque et pourquoi elle est due ou non', () => {
    const told = (absence: Absence) => {
      const { missing, explanation } = decideAbsence(absence, today);
      return [missing, explanation];
    };
    expect(told({ firstDay: '2026-10-10', lastDay: '2026-10-20' })).toEqual([
      ['cause'],
      'La cause de l’absence dit si une visite de reprise est due.',
    ]);
    expect(told(away('SICKNESS', 60))).toEqual([
      [],
      'Une visite de reprise est due au plus tard le 8 novembre 2026.',
    ]);
    expect(told(away('SICKNESS', 59))[1]).toBe(
      'Pas de visite de reprise : elle n’est due qu’à partir de 60 jours d’absence.',
    );
    expect(told({ cause: 'WORK_ACCIDENT', firstDay: '2026-11-20' })[1]).toBe(
      'Pas encore de visite de reprise : elle est due à partir de 30 jours d’absence.',
    );
  });

  it('ne répond pas pour un jour d’avant 2024', () => {
    expect(() => visitFor(away('SICKNESS', 60), '2023-12-31')).toThrow('2023-12-31');
  });
});

describe('dispense après préreprise (décret 2026-503)', () => {
  const spared = away('SICKNESS', 82, {
    certificateIssuedOn: '2026-06-15',
    preReturn: { day: '2026-11-20', noMeasureNeeded: true },
  });
  const waiverOf = (more: Partial<Absence>, day = today, waiverCoversMaternity = false) => {
    const parameters = { ...defaultParameters, waiverCoversMaternity };
    const { waiver, visit, explanation } = decideAbsence({ ...spared, ...more }, day, {
      parameters,
    });
    const at = (holds: boolean | null) =>
      waiver?.conditions.filter((each) => each.holds === holds).map((each) => each.id);
    return { outcome: waiver?.outcome, failing: at(false), missing: at(null), visit, explanation };
  };

  it('dispense quand toutes les conditions sont réunies, et le dit', () => {
    expect(waiverOf({})).toEqual({
      ...{ outcome: 'ALL_HOLD', failing: [], missing: [], visit: null },
      explanation: 'Visite de reprise non requise : préreprise sans mesure.',
    });
  });

  it('n’existe pas avant le 15 juin 2026', () => {
    const early = { firstDay: '2026-01-05', lastDay: '2026-06-13' };
    const preReturn = { day: '2026-06-01', noMeasureNeeded: true };
    expect(waiverOf({ ...early, preReturn }, '2026-06-14').outcome).toBeUndefined();
    expect(waiverOf({ ...early, preReturn }, '2026-06-14').visit).not.toBeNull();
    expect(waiverOf({ ...early, preReturn }, '2026-06-15').outcome).toBe('ALL_HOLD');
  });

  it('ne vaut que pour un arrêt prescrit à partir du 15 juin 2026', () => {
    expect(waiverOf({ certificateIssuedOn: '2026-06-14' }).failing).toEqual(['CERTIFICATE']);
    const unknown = waiverOf({ certificateIssuedOn: undefined });
    expect(unknown).toMatchObject({ outcome: 'MISSING', missing: ['CERTIFICATE'] });
    expect(unknown.visit).not.toBeNull();
  });

  it('demande une préreprise dans les 30 jours avant le retour, jour du retour exclu', () => {
    const on = (day: string) => waiverOf({ preReturn: { day, noMeasureNeeded: true } }).outcome;
    // Back on 22 November.
    expect(on('2026-10-23')).toBe('ALL_HOLD');
    expect(on('2026-10-22')).toBe('ONE_FAILS');
    expect(on('2026-11-21')).toBe('ALL_HOLD');
    expect(on('2026-11-22')).toBe('ONE_FAILS');
    expect(waiverOf({ preReturn: undefined }).failing).toEqual(['PRE_RETURN', 'NO_MEASURE']);
  });

  it('attend de connaître la fin de l’arrêt', () => {
    expect(waiverOf({ lastDay: undefined }).missing).toEqual(['PRE_RETURN']);
  });

  it('suppose qu’aucune mesure n’ait été jugée nécessaire : le service le dit', () => {
    const concluded = (noMeasureNeeded?: boolean) =>
      waiverOf({ preReturn: { day: '2026-11-20', noMeasureNeeded } });
    expect(concluded(false).failing).toEqual(['NO_MEASURE']);
    expect(concluded(undefined).missing).toEqual(['NO_MEASURE']);
  });

  it('s’efface quand le médecin, l’employeur ou le salarié demande la visite', () => {
    expect(waiverOf({ visitAskedAnyway: true }).failing).toEqual(['NOBODY_ASKS']);
    expect(waiverOf({ visitAskedAnyway: true }).visit).not.toBeNull();
  });

  it('ne vaut pour la maternité que dans un service qui l’étend', () => {
    expect(waiverOf({ cause: 'MATERNITY' }).failing).toEqual(['COVERED_CAUSE']);
    expect(waiverOf({ cause: 'MATERNITY' }, today, true).outcome).toBe('ALL_HOLD');
    expect(waiverOf({ cause: 'WORK_ACCIDENT' }).outcome).toBe('ALL_HOLD');
  });

  it('dit son incertitude et son texte', () => {
    const { waiver } = decideAbsence(spared, today);
    expect(waiver?.conditions.map((each) => each.certainty)).toEqual(Array(5).fill('uncertain'));
    for (const { basis, text } of waiver?.conditions ?? []) {
      expect(basis).toContain('décret 2026-503');
      expect(text.length).toBeGreaterThan(20);
    }
    expect(waiver?.conditions[2]?.text).toContain('30 jours');
  });
});

describe('pendant l’absence', () => {
  const rights = (absence: Absence, day = today) => {
    const { preReturn, liaison } = decideAbsence(absence, day);
    return { preReturn: preReturn.open, liaison: liaison.open };
  };
  const since = (firstDay: string): Absence => ({ cause: 'SICKNESS', firstDay });

  it('la préreprise s’ouvre au-delà de 30 jours (L4624-2-4), la liaison dès 30 jours (D1226-8-1)', () => {
    expect(rights(since('2026-10-24'))).toEqual({ preReturn: false, liaison: false });
    expect(rights(since('2026-10-23'))).toEqual({ preReturn: false, liaison: true });
    expect(rights(since('2026-10-22'))).toEqual({ preReturn: true, liaison: true });
  });

  it('un arrêt dont la fin connue est assez lointaine les ouvre dès le premier jour', () => {
    const absence = { cause: 'SICKNESS', firstDay: '2026-11-21', lastDay: '2026-12-21' } as const;
    expect(rights(absence)).toEqual({ preReturn: true, liaison: true });
    expect(decideAbsence(absence, today).preReturn.from).toBe('2026-11-21');
    expect(rights(absence, '2026-11-20')).toEqual({ preReturn: false, liaison: false });
  });

  it('un arrêt dont la fin connue est trop proche ne les ouvre jamais', () => {
    const { preReturn } = decideAbsence(away('SICKNESS', 30), '2026-09-20');
    expect(preReturn).toMatchObject({ open: false, from: null });
    expect(decideAbsence(away('SICKNESS', 30), '2026-09-20').liaison.open).toBe(true);
  });

  it('tant que la fin est inconnue, on sait de quel jour elles s’ouvriraient', () => {
    const { preReturn, liaison } = decideAbsence(since('2026-11-12'), today);
    expect([preReturn.from, liaison.from]).toEqual(['2026-12-12', '2026-12-11']);
  });

  it('elles se ferment le jour du retour', () => {
    expect(rights(away('SICKNESS', 81), '2026-11-20')).toEqual({ preReturn: true, liaison: true });
    expect(rights(away('SICKNESS', 81), '2026-11-21')).toEqual({
      preReturn: false,
      liaison: false,
    });
  });

  it('elles supposent une maladie ou un accident ; sans cause connue, on ne sait pas', () => {
    for (const cause of ['MATERNITY', 'OTHER_LEAVE'] as const) {
      expect(rights({ cause, firstDay: '2026-09-01' })).toEqual({
        preReturn: false,
        liaison: false,
      });
      expect(decideAbsence(away(cause, 90), today).preReturn.from).toBeNull();
    }
    expect(rights({ firstDay: '2026-09-01' })).toEqual({ preReturn: null, liaison: null });
    expect(rights({ firstDay: '2026-11-20' })).toEqual({ preReturn: false, liaison: false });
  });
});

describe('ce que l’employeur doit faire', () => {
  const codes = (absence: Absence, day?: string, night?: boolean) =>
    dutiesOf(absence, day, night).map(({ code, basis }) => [code, basis[0]]);

  it('saisir le service d’une visite de reprise due (R4624-31)', () => {
    expect(codes(away('OCCUPATIONAL_DISEASE', 5))).toEqual([['REFER_TO_SERVICE', 'R4624-31']]);
  });

  it('dire au médecin un accident du travail de moins de 30 jours (R4624-33)', () => {
    expect(codes(away('WORK_ACCIDENT', 29))).toEqual([['TELL_SHORT_ACCIDENT', 'R4624-33']]);
    expect(codes(away('WORK_ACCIDENT', 30))).toEqual([['REFER_TO_SERVICE', 'R4624-31']]);
    expect(codes(away('SICKNESS', 29))).toEqual([]);
  });

  it('dire au médecin toute absence pour maladie d’un travailleur de nuit (R3122-12)', () => {
    expect(codes(away('SICKNESS', 3), today, true)).toEqual([['TELL_NIGHT_ABSENCE', 'R3122-12']]);
    expect(codes(away('SICKNESS', 3), today, false)).toEqual([]);
    expect(decideAbsence(away('SICKNESS', 3), today).duties).toEqual([]);
    expect(codes(away('MATERNITY', 3), today, true)).toEqual([['REFER_TO_SERVICE', 'R4624-31']]);
  });

  it('dire au salarié ses droits pendant un long arrêt (L4624-2-4, L1226-1-3)', () => {
    expect(codes({ cause: 'SICKNESS', firstDay: '2026-10-10' })).toEqual([
      ['TELL_PRE_RETURN_RIGHT', 'L4624-2-4'],
      ['TELL_LIAISON_RIGHT', 'L1226-1-3'],
    ]);
    for (const { text } of dutiesOf({ cause: 'SICKNESS', firstDay: '2026-10-10' })) {
      expect(text).toMatch(/^Informez le salarié .*\.$/);
    }
    expect(codes({ firstDay: '2026-10-10' })).toEqual([]);
  });
});
