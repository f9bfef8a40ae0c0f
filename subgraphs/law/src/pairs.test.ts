import { describe, expect, it } from 'vitest';
import type { ContractKind } from './contract.ts';
import type { FollowUpDecision } from './decision.ts';
import type { FollowUpFacts } from './facts.ts';
import { decideFollowUp } from './profile.ts';
import { situationCatalogue, type SituationCode } from './situation.ts';

const today = '2026-11-21';
/** Both sides of every day on which the law changed, and today. */
const legalDays = [
  ...['2024-01-01', '2025-09-30', '2025-10-01', '2025-12-28', '2025-12-29'],
  ...['2026-04-09', '2026-04-10', '2026-06-14', '2026-06-15', today],
];
const situations: SituationCode[] = [
  ...situationCatalogue(today).map((each) => each.code),
  ...(['WS_MINOR', 'WS_PHYSICIAN'] as const),
];
const contracts: ContractKind[] = ['CDI', 'CDD', 'APPRENTICE', 'TEMPORARY', 'SEASONAL'];
const births = {
  '15 ans': '2011-06-01',
  '17 ans': '2009-06-01',
  adulte: '1985-06-01',
  'sans âge connu': undefined,
};
const ranks = { SI: 0, SIA: 1, SIR: 2 };

/** What a further situation may never loosen; the first difference is told. */
function loosened(wider: FollowUpDecision, narrower: FollowUpDecision): string | undefined {
  if (wider.maximumGapMonths > narrower.maximumGapMonths) return 'un écart plus long';
  if (ranks[wider.profile] < ranks[narrower.profile]) return 'un profil plus léger';
  if (narrower.firstVisit.required && !wider.firstVisit.required) return 'une visite de moins';
  const [later, sooner] = [wider, narrower].map(({ firstVisit }) => firstVisit.latestDate);
  if (later && sooner && later > sooner) return 'une échéance reportée';
  return undefined;
}

function* pairsOf(facts: Omit<FollowUpFacts, 'situations'>, day: string) {
  const decide = (codes: SituationCode[]) => decideFollowUp({ ...facts, situations: codes }, day);
  const alone = situations.map((code) => decide([code]));
  for (const [index, one] of situations.entries()) {
    for (const [before, other] of situations.slice(0, index).entries()) {
      yield {
        codes: [one, other],
        both: decide([one, other]),
        alone: [alone[index]!, alone[before]!],
      };
    }
  }
}

function expectNeverLoosened(facts: Omit<FollowUpFacts, 'situations'>, day: string): void {
  const found: string[] = [];
  let count = 0;
  for (const { codes, both, alone } of pairsOf(facts, day)) {
    count += 1;
    for (const single of alone) {
      const what = loosened(both, single);
      if (what) found.push(`${codes.join(' + ')} : ${what}`);
    }
  }
  expect(count).toBe((situations.length * (situations.length - 1)) / 2);
  expect(found).toEqual([]);
}

describe('une situation de plus n’allonge aucun écart et ne reporte aucune échéance', () => {
  const cases = contracts.flatMap((contract) =>
    Object.entries(births).map(([age, birthDate]) => [contract, age, birthDate] as const),
  );
  it.each(cases)('toutes les paires, %s, %s', (contract, _age, birthDate) => {
    const endDate = '2027-03-31';
    const facts = { contract, birthDate, startDate: '2026-12-01', endDate, sex: 'MALE' } as const;
    expectNeverLoosened(facts, today);
  });

  it.each(legalDays)('toutes les paires par la loi du %s', (day) => {
    const birthDate = '1985-06-01';
    expectNeverLoosened({ contract: 'CDI', birthDate, startDate: '2023-06-01' }, day);
  });
});

describe('de part et d’autre de chaque date de la loi', () => {
  it.each(legalDays)(
    'le %s, chaque situation × contrat × âge reçoit une décision fondée',
    (day) => {
      for (const situation of situations) {
        for (const contract of contracts) {
          for (const birthDate of Object.values(births)) {
            const facts = { situations: [situation], contract, birthDate, startDate: day };
            const { grounds, firstVisit, explanations } = decideFollowUp(facts, day);
            const founded = [...grounds, firstVisit, ...explanations].every(
              ({ basis }) => basis.length > 0,
            );
            expect(founded, `${JSON.stringify(facts)} le ${day}`).toBe(true);
          }
        }
      }
    },
  );
});
