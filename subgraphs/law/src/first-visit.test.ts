import { describe, expect, it } from 'vitest';
import type { FollowUpFacts } from './facts.ts';
import { decideFollowUp } from './profile.ts';
import type { SituationCode } from './situation.ts';

/** The first visit of an adult who starts on 30 November 2026. */
function firstVisit(situations: SituationCode[], facts: Partial<FollowUpFacts> = {}) {
  const adult = { birthDate: '1990-05-04', startDate: '2026-11-30', contract: 'CDI' } as const;
  return decideFollowUp({ ...adult, ...facts, situations }, '2026-11-21').firstVisit;
}

describe('première visite', () => {
  it('a lieu dans les trois mois, le dernier jour du mois s’il le faut (R4624-10)', () => {
    expect(firstVisit([])).toEqual({
      kind: 'VIP_INIT',
      required: true,
      latestDate: '2027-02-28',
      before: false,
      basis: ['R4624-10'],
      performers: ['PHYSICIAN', 'INTERN', 'NURSE', 'CORRESPONDENT_PHYSICIAN'],
      reason: 'dans les 3 mois qui suivent la prise effective du poste',
      certainty: 'confirmed',
    });
  });

  it('a lieu dans les deux mois pour un apprenti (R6222-36)', () => {
    expect(firstVisit([], { contract: 'APPRENTICE' })).toMatchObject({
      latestDate: '2027-01-30',
      basis: ['R6222-36'],
      reason: 'dans les 2 mois qui suivent l’embauche',
    });
  });

  it('n’est pas reportée quand la limite tombe un dimanche', () => {
    expect(firstVisit([], { startDate: '2026-11-28' }).latestDate).toBe('2027-02-28');
  });

  it.each(['CDI', 'CDD', 'TEMPORARY'] as const)('garde trois mois en %s', (contract) => {
    expect(firstVisit([], { contract })).toMatchObject({
      latestDate: '2027-02-28',
      before: false,
    });
  });

  it.each([
    ['WS_NIGHT', 'R4624-18'],
    ['WS_BIO2', 'R4426-7'],
    ['WS_EMF', 'R4453-25'],
  ] as const)('précède l’affectation pour %s (%s), et reste une VIP', (code, article) => {
    expect(firstVisit([code])).toMatchObject({
      kind: 'VIP_INIT',
      before: true,
      latestDate: '2026-11-29',
      basis: [article],
    });
  });

  it.each(['WS_RQTH', 'WS_INVAL', 'WS_PREG'] as const)('garde trois mois pour %s', (code) => {
    expect(firstVisit([code])).toMatchObject({ before: false, latestDate: '2027-02-28' });
  });

  it('est un examen d’aptitude en SIR, jamais confié à un infirmier (R4624-24)', () => {
    expect(firstVisit(['WS_SCAFFOLD', 'WS_BIO34'])).toEqual({
      kind: 'EMA_INIT',
      required: true,
      latestDate: '2026-11-29',
      before: true,
      basis: ['R4624-24'],
      performers: ['PHYSICIAN', 'INTERN'],
      reason: 'avant l’affectation au poste',
      certainty: 'confirmed',
    });
  });

  it('cite tous les articles qui la veulent avant l’affectation', () => {
    expect(firstVisit(['WS_NIGHT', 'WS_WOOD', 'WS_BIO2']).basis).toEqual([
      'R4624-24',
      'R4426-7',
      'R4624-18',
    ]);
  });

  it('n’a pas de date limite tant que la prise de poste est inconnue', () => {
    expect(firstVisit([], { startDate: undefined }).latestDate).toBeNull();
    expect(firstVisit(['WS_NIGHT'], { startDate: undefined })).toMatchObject({
      latestDate: null,
      before: true,
    });
  });
});
