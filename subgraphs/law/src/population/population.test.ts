import { describe, expect, it } from 'vitest';
import type { Population } from '../contract.ts';
import type { FollowUpFacts } from '../facts.ts';
import { decideFollowUp } from '../profile.ts';
import { isShortSeason } from './season.ts';
import { returnVisitAskedBy, sharedFollowUp } from './several-employers.ts';

const today = '2026-11-21';
const adult = { birthDate: '1990-05-04', contract: 'CDI', startDate: '2026-12-01' } as const;
const decide = (facts: Partial<FollowUpFacts>) =>
  decideFollowUp({ ...adult, situations: [], ...facts }, today);

describe('populations', () => {
  it.each([
    ['POSTED', '2027-03-01', 'R1262-13', 'l’arrivée en France'],
    ['INTERMEDIARY_ASSOCIATION', '2027-01-01', 'R5132-26-7', 'dans le mois qui suit'],
    ['FAIRGROUND', '2027-12-01', 'R4622-18', 'dans les 12 mois'],
    ['MODEL', '2027-03-01', 'R4624-10', 'dans les 3 mois'],
  ] as const)('%s : première visite avant le %s (%s)', (population, latest, article, words) => {
    const { firstVisit } = decide({ population });
    expect(firstVisit.latestDate).toBe(latest);
    expect(firstVisit.basis[0]).toBe(article);
    expect(firstVisit.reason).toContain(words);
  });

  it.each(['POSTED', 'INTERMEDIARY_ASSOCIATION', 'FAIRGROUND', 'MODEL'] satisfies Population[])(
    '%s : « avant l’affectation » l’emporte toujours (R4624-24)',
    (population) => {
      expect(decide({ population, situations: ['WS_WOOD'] }).firstVisit).toMatchObject({
        before: true,
        latestDate: '2026-11-30',
      });
    },
  );

  it('mis à disposition par une association intermédiaire : une visite vaut pour trois emplois (R5132-26-8)', () => {
    const { warnings } = decide({ population: 'INTERMEDIARY_ASSOCIATION' });
    expect(warnings).toEqual([
      {
        code: 'ONE_VISIT_FOR_SEVERAL_POSTS',
        message:
          'La visite d’un salarié mis à disposition par une association intermédiaire peut valoir pour 3 emplois au plus.',
        basis: ['R5132-26-7', 'R5132-26-8'],
      },
    ]);
    expect(decide({ population: 'POSTED' }).warnings).toEqual([]);
  });

  it('un apprenti forain garde les deux mois de l’apprenti (R6222-36)', () => {
    expect(decide({ population: 'FAIRGROUND', contract: 'APPRENTICE' }).firstVisit).toMatchObject({
      latestDate: '2027-02-01',
      basis: ['R6222-36'],
    });
    const lent = decide({ population: 'INTERMEDIARY_ASSOCIATION', contract: 'APPRENTICE' });
    expect(lent.firstVisit.latestDate).toBe('2027-01-01');
  });

  it('un mannequin est vu au moins tous les douze mois (R7123-7), même en suivi renforcé', () => {
    const simple = decide({ population: 'MODEL' });
    expect(simple.maximumGapMonths).toBe(12);
    const told = simple.explanations.find(({ about }) => about === 'maximumGapMonths');
    expect(told).toMatchObject({ basis: ['R7123-7'] });
    const enhanced = decide({ population: 'MODEL', situations: ['WS_WOOD'] });
    expect(enhanced).toMatchObject({ maximumGapMonths: 12, intermediateVisitMonths: null });
    const about = (name: string) => enhanced.explanations.find((each) => each.about === name)?.text;
    expect(about('maximumGapMonths')).toBe(
      'Au plus 1 an entre deux visites ; le professionnel de santé peut fixer moins.',
    );
    expect(about('intermediateVisitMonths')).toContain('une visite a déjà lieu aussi souvent');
    const yearly = enhanced.explanations.filter(({ basis }) => basis[0] === 'R7123-7');
    expect(yearly.map((each) => each.about)).toEqual([
      'maximumGapMonths',
      'intermediateVisitMonths',
    ]);
  });
});

describe('saisonniers (D4625-22)', () => {
  const season = (endDate: string | undefined, situations: FollowUpFacts['situations']) =>
    decide({ contract: 'SEASONAL', situations, endDate });

  it('un poste à risques demande l’examen dès 45 jours de saison', () => {
    // 45 days from 1 December 2026, both included.
    expect(season('2027-01-14', ['WS_WOOD']).firstVisit).toMatchObject({
      ...{ required: true, latestDate: '2026-11-30', basis: ['R4624-24', 'D4625-22'] },
      certainty: 'confirmed',
    });
    expect(season('2027-01-13', ['WS_WOOD']).firstVisit).toEqual({
      ...{ kind: 'EMA_INIT', required: false, latestDate: null, before: false },
      ...{ basis: ['D4625-22'], certainty: 'confirmed', performers: ['PHYSICIAN', 'INTERN'] },
      reason:
        'pas de visite individuelle : des actions de formation et de prévention la remplacent',
    });
  });

  it('sans fin connue, ou avec une fin impossible, l’examen est gardé et la fin demandée', () => {
    const unknown = season(undefined, ['WS_WOOD']);
    expect(unknown.firstVisit.required).toBe(true);
    expect(unknown.missing.map(({ fact }) => fact)).toEqual(['endDate']);
    expect(unknown.missing[0]?.why).toContain('45 jours');
    expect(season('2026-11-30', ['WS_WOOD']).firstVisit.required).toBe(true);
    expect(isShortSeason({ situations: [], endDate: '2026-12-05' }, today)).toBe(false);
    expect(season('2026-12-01', ['WS_WOOD']).firstVisit.required).toBe(false);
  });

  it('hors poste à risques, aucune visite individuelle, et la fin importe peu', () => {
    const simple = season(undefined, ['WS_LOAD']);
    expect(simple.firstVisit.required).toBe(false);
    expect(simple.missing).toEqual([]);
    const told = simple.explanations.find(({ about }) => about === 'firstVisit');
    expect(told).toMatchObject({ basis: ['D4625-22'] });
    expect(told?.text).toMatch(/^Pas de visite individuelle/);
    expect(season('2027-12-01', ['WS_RQTH']).firstVisit.required).toBe(false);
  });

  it.each(['WS_NIGHT', 'WS_BIO2', 'WS_EMF'] as const)(
    '%s garde sa visite avant l’affectation, en disant le doute',
    (code) => {
      for (const situations of [[code], [code, 'WS_LOAD']] as const) {
        expect(season('2026-12-20', [...situations]).firstVisit).toMatchObject({
          ...{ required: true, before: true, certainty: 'uncertain' },
        });
      }
      const told = season('2026-12-20', [code]).explanations.find(
        ({ about }) => about === 'firstVisit',
      );
      expect(told?.certainty).toBe('uncertain');
    },
  );

  it('un mineur aussi, comme celui qui a commencé mineur', () => {
    const young = (birthDate: string, startDate = '2026-12-01') =>
      decide({ contract: 'SEASONAL', birthDate, startDate, endDate: '2026-12-20' }).firstVisit;
    expect(young('2010-01-01')).toMatchObject({ required: true, certainty: 'uncertain' });
    expect(young('2008-11-01', '2026-10-01')).toMatchObject({ required: true, before: true });
    const regulated = decide({
      ...{ contract: 'SEASONAL', birthDate: undefined, endDate: '2026-12-20' },
      situations: ['WS_MINOR_REG'],
    });
    expect(regulated.firstVisit).toMatchObject({ required: true, certainty: 'uncertain' });
  });
});

describe('qui organise les visites', () => {
  it('l’employeur, sauf pour un intérimaire l’agence (R4625-8), et l’entreprise utilisatrice pour les rayonnements (R4451-88)', () => {
    expect(decide({}).organiser).toEqual({ by: 'EMPLOYER', basis: ['R4624-10'] });
    expect(decide({ contract: 'TEMPORARY' }).organiser).toEqual({
      by: 'AGENCY',
      basis: ['R4625-8', 'R4625-9'],
    });
    for (const code of ['WS_RI_A', 'WS_RI_B', 'WS_RADON'] as const) {
      const { organiser } = decide({ contract: 'TEMPORARY', situations: [code, 'WS_WOOD'] });
      expect(organiser).toEqual({ by: 'USER_COMPANY', basis: ['R4451-88'] });
      expect(decide({ situations: [code] }).organiser.by).toBe('EMPLOYER');
    }
  });
});

describe('plusieurs employeurs (L4624-1-1)', () => {
  const jobs = [
    { id: 'a', startDate: '2024-03-01', profile: 'SI' },
    { id: 'b', startDate: '2021-09-06', profile: 'SI' },
  ] as const;

  it('même emploi, même suivi : un seul, par le service de l’employeur le plus ancien', () => {
    const shared = sharedFollowUp(jobs, true, today);
    expect(shared).toMatchObject({ principal: 'b', outcome: 'ALL_HOLD' });
    expect(sharedFollowUp([...jobs].reverse(), true, today)).toEqual(shared);
    expect(shared.conditions.map(({ basis, certainty }) => [basis, certainty])).toEqual([
      [['L4624-1-1', 'D4624-59'], 'confirmed'],
      [['L4624-1-1', 'D4624-59'], 'uncertain'],
    ]);
    expect(shared.conditions.map(({ text }) => text)).toEqual([
      'l’emploi est le même chez tous les employeurs',
      'le type de suivi est le même pour tous les emplois',
    ]);
  });

  it('commencés le même jour, l’ordre donné ne change rien', () => {
    const twins = jobs.map((job) => ({ ...job, startDate: '2024-03-01' }));
    expect(sharedFollowUp(twins, true, today).principal).toBe('a');
    expect(sharedFollowUp([...twins].reverse(), true, today).principal).toBe('a');
  });

  it('emplois différents ou suivis différents : chacun le sien', () => {
    expect(sharedFollowUp(jobs, false, today).outcome).toBe('ONE_FAILS');
    expect(sharedFollowUp(jobs, undefined, today).outcome).toBe('MISSING');
    const [one, other] = jobs;
    const third = { ...one, id: 'c', startDate: '2025-01-06' };
    const mixed = sharedFollowUp([one, { ...other, profile: 'SIR' }, third], true, today);
    const odd = sharedFollowUp([one, other, { ...third, profile: 'SIA' }], true, today);
    expect(odd.outcome).toBe('ONE_FAILS');
    expect(mixed.conditions.map(({ id, holds }) => [id, holds])).toEqual([
      ['SAME_JOB', true],
      ['SAME_PROFILE', false],
    ]);
  });

  it('un seul emploi n’a pas d’employeur principal', () => {
    expect(sharedFollowUp(jobs.slice(0, 1), true, today).principal).toBeNull();
    expect(sharedFollowUp([], true, today).principal).toBeNull();
  });

  it('la reprise est demandée par le principal, ou par celui qui a déclaré l’accident (D4624-63)', () => {
    expect(returnVisitAskedBy('MATERNITY', today)).toMatchObject({
      value: 'PRINCIPAL',
      basis: ['D4624-63'],
    });
    expect(returnVisitAskedBy('WORK_ACCIDENT', today)).toMatchObject({
      value: 'DECLARING',
      basis: ['D4624-63'],
    });
  });
});
