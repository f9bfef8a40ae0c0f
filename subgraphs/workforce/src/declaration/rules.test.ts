import { describe, expect, it } from 'vitest';
import { isAnomalyOpen, obstaclesOf, receiptNumber, shownState, stepRefusal } from './rules.ts';

const anomaly = { kind: 'NO_POST', count: 2, justifiedFor: null } as const;

describe('une anomalie', () => {
  it('est à traiter tant que personne ne l’a justifiée', () => {
    expect(isAnomalyOpen(anomaly)).toBe(true);
    expect(isAnomalyOpen({ ...anomaly, justifiedFor: 2 })).toBe(false);
  });

  it('revient quand elle concerne plus de salariés qu’au moment de la justification', () => {
    expect(isAnomalyOpen({ ...anomaly, count: 3, justifiedFor: 2 })).toBe(true);
    expect(isAnomalyOpen({ ...anomaly, count: 1, justifiedFor: 2 })).toBe(false);
  });

  it('ne se justifie pas quand c’est le motif écrit d’un poste inscrit par l’employeur (R4624-23 III)', () => {
    expect(isAnomalyOpen({ kind: 'NO_REASON', count: 1, justifiedFor: 1 })).toBe(true);
  });
});

describe('une déclaration', () => {
  it('se valide quand plus rien ne manque', () => {
    expect(obstaclesOf([{ ...anomaly, justifiedFor: 2 }], true)).toEqual([]);
  });

  it('dit tout ce qui manque à la fois', () => {
    const noReason = { kind: 'NO_REASON', count: 1, justifiedFor: null } as const;
    expect(obstaclesOf([anomaly, noReason], false)).toEqual([
      ...['ANOMALIES_OPEN', 'REASONS_MISSING', 'PREVENTION_MISSING'],
    ]);
  });

  it('rouverte après une validation est en correction', () => {
    expect(shownState({ state: 'IN_PREPARATION', receipts: 0 })).toBe('IN_PREPARATION');
    expect(shownState({ state: 'IN_PREPARATION', receipts: 1 })).toBe('IN_CORRECTION');
    expect(shownState({ state: 'VALIDATED', receipts: 1 })).toBe('VALIDATED');
  });

  it('envoyée à la signature ne se modifie plus, mais se rend ou se reprend', () => {
    expect(stepRefusal('CHANGE', 'TO_COUNTERSIGN', true)).toBe('WRONG_STATE');
    expect(stepRefusal('RETURN', 'TO_COUNTERSIGN', true)).toBeNull();
    expect(stepRefusal('VALIDATE', 'TO_COUNTERSIGN', true)).toBeNull();
  });

  it('validée se corrige jusqu’à la clôture, et plus après', () => {
    expect(stepRefusal('CORRECT', 'VALIDATED', true)).toBeNull();
    expect(stepRefusal('VALIDATE', 'VALIDATED', true)).toBe('WRONG_STATE');
    expect(stepRefusal('CORRECT', 'VALIDATED', false)).toBe('CAMPAIGN_CLOSED');
  });

  it('porte l’année, le numéro d’adhérent et la version sur son récépissé', () => {
    expect(receiptNumber(2027, '0012345', 2)).toBe('2027-0012345-2');
  });
});
