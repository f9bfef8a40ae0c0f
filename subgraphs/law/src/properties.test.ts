import { describe, expect, it } from 'vitest';
import type { ContractKind } from './contract.ts';
import type { FollowUpDecision } from './decision.ts';
import type { FollowUpFacts } from './facts.ts';
import { decideFollowUp } from './profile.ts';
import { situationCatalogue, type SituationCode } from './situation.ts';

const today = '2026-11-21';
const start = '2026-12-01';
const days = ['2025-09-30', '2025-10-01', '2026-04-09', '2026-04-10', today];
const situations: SituationCode[] = [
  ...situationCatalogue(today).map((each) => each.code),
  'WS_MINOR',
];
const contracts: (ContractKind | undefined)[] = [
  undefined,
  'CDI',
  'CDD',
  'APPRENTICE',
  'TEMPORARY',
  'SEASONAL',
];
const births = {
  '15 ans': '2011-06-01',
  '16 ans': '2010-06-01',
  '17 ans': '2009-06-01',
  adulte: '1985-06-01',
  'sans âge connu': undefined,
};
const sexes = ['FEMALE', 'MALE'] as const;

const ranks = { SI: 0, SIA: 1, SIR: 2 };

/** What a further situation may never loosen. */
function expectNoLooser(
  wider: FollowUpDecision,
  narrower: FollowUpDecision,
  context: string,
): void {
  expect(wider.maximumGapMonths, context).toBeLessThanOrEqual(narrower.maximumGapMonths);
  expect(ranks[wider.profile], context).toBeGreaterThanOrEqual(ranks[narrower.profile]);
  if (!narrower.firstVisit.required) return;
  expect(wider.firstVisit.required, context).toBe(true);
  const latest = [wider, narrower].map((each) => each.firstVisit.latestDate ?? '');
  expect((latest[0] ?? '') <= (latest[1] ?? ''), context).toBe(true);
}

describe('toutes les situations × contrats × âges × sexes', () => {
  it.each(Object.entries(births))(
    'à %s, la décision est complète et cohérente',
    (_age, birthDate) => {
      for (const code of situations) {
        for (const contract of contracts) {
          for (const sex of sexes) {
            const facts: FollowUpFacts = {
              situations: [code],
              contract,
              sex,
              birthDate,
              startDate: start,
            };
            const decision = decideFollowUp(facts, today);
            const context = JSON.stringify(facts);
            expectCoherent(decision, context);
            expect(decision, context).toEqual(decideFollowUp(facts, today));
            expectNoLooser(decision, decideFollowUp({ ...facts, situations: [] }, today), context);
          }
        }
      }
    },
    60_000,
  );
});

/** What holds in every decision whose start is known. */
function expectCoherent(decision: FollowUpDecision, context: string): void {
  const { profile, subProfile, firstVisit, grounds } = decision;
  const enhanced = profile === 'SIR';
  expect(grounds.length, context).toBeGreaterThan(0);
  expect(grounds[0]?.profile, context).toBe(profile);
  expect(
    grounds.every((each) => each.basis.length > 0 && each.explanation),
    context,
  ).toBe(true);
  expect(firstVisit.kind, context).toBe(enhanced ? 'EMA_INIT' : 'VIP_INIT');
  expect(firstVisit.performers.includes('NURSE'), context).toBe(!enhanced);
  expect(firstVisit.basis.length, context).toBeGreaterThan(0);
  expect(firstVisit.before, context).toBe(firstVisit.latestDate === '2026-11-30');
  const { required } = firstVisit;
  if (enhanced && required) expect(firstVisit.before, context).toBe(true);
  expect([60, 48, 36, 12], context).toContain(decision.maximumGapMonths);
  expect(decision.intermediateVisitMonths, context).toBe(enhanced && !subProfile ? 24 : null);
  for (const each of decision.explanations) expect(each.basis.length, context).toBeGreaterThan(0);
}

describe('toutes les paires de situations', () => {
  it.each(Object.entries(births))(
    'à %s, l’ordre et les doublons ne changent rien',
    (_age, birthDate) => {
      const facts = { contract: 'APPRENTICE', birthDate, startDate: start, sex: 'MALE' } as const;
      const decide = (codes: SituationCode[]) =>
        JSON.stringify(decideFollowUp({ ...facts, situations: codes }, today));
      for (const one of situations) {
        for (const other of situations.filter((code) => one < code)) {
          expect(decide([other, one, other, one]), `${one} + ${other}`).toBe(decide([one, other]));
        }
      }
    },
    60_000,
  );
});

describe('de part et d’autre de chaque date légale', () => {
  it.each(days)('le %s, chaque situation reçoit une décision cohérente', (day) => {
    for (const code of situations) {
      const facts = { situations: [code], birthDate: '1985-06-01', startDate: start };
      expectCoherent(decideFollowUp(facts, day), `${code} le ${day}`);
    }
  });
});

describe('une décision ne dépend que de ses entrées', () => {
  it('ne modifie ni les faits ni le catalogue, et ne partage rien avec la suivante', () => {
    const facts = Object.freeze({ situations: Object.freeze(['WS_NIGHT', 'WS_WOOD'] as const) });
    const first = decideFollowUp(facts, today);
    const kept = structuredClone(first);
    for (const ground of first.grounds) ground.basis.push('altéré');
    first.firstVisit.basis.push('altéré');
    first.explanations.forEach((each) => each.basis.push('altéré'));
    expect(decideFollowUp(facts, today)).toEqual(kept);
  });
});
