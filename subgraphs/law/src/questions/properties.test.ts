import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideFollowUp } from '../profile.ts';
import { situationCatalogue } from '../situation.ts';
import { followUpQuestions, mostQuestions } from './ask.ts';
import { questionBank } from './bank.ts';
import type { Asking, PlainQuestion } from './question.ts';
import { tradeQuestions } from './trade-questions.ts';

const today = '2027-01-01';
const days = ['2024-01-01', '2025-09-30', '2025-10-01', '2026-04-09', '2026-04-10', today];
const startDate = '2027-01-04';
const contracts = [undefined, 'CDI', 'CDD', 'APPRENTICE', 'TEMPORARY', 'SEASONAL'] as const;
const births = [undefined, '1985-06-01', '2012-01-04', '2010-06-01', '2009-01-05', '2009-01-04'];
/** Every division that either NAF may have, and none. */
const divisions = [
  undefined,
  ...Array.from({ length: 99 }, (_, at) => `${at + 1}`.padStart(2, '0')),
];

const order = ['SIR_A', 'SIR_MINOR', 'SIR', 'SIA', 'CERTIFICATE', 'SI'];

/** How near a yearly examination « oui » leads. */
function outcomeOf(question: PlainQuestion, asking: Asking, day: string): number {
  const { birthDate, contract } = asking;
  const situations = question.situations.map(({ code }) => code);
  const answer = decideFollowUp({ situations, birthDate, startDate, contract }, day);
  const certificate = answer.profile === 'SI' && answer.documents.length > 0;
  return order.indexOf(certificate ? 'CERTIFICATE' : (answer.subProfile ?? answer.profile));
}

/** The promises that the questions break; none, whoever is asked about. */
function broken(asking: Asking, day: string): string[] {
  const questions = followUpQuestions(asking, day);
  const catalogue = new Set(situationCatalogue(day));
  const outcomes = questions.map((question) => outcomeOf(question, asking, day));
  const promises = {
    'deux questions au moins': questions.length >= 2,
    'six au plus': questions.length <= mostQuestions,
    'aucune deux fois': new Set(questions.map(({ text }) => text)).size === questions.length,
    'les plus importantes d’abord': outcomes.every(
      (each, at) => at === 0 || each >= outcomes[at - 1]!,
    ),
    'des situations du catalogue du jour': questions.every(
      ({ situations }) => situations.length > 0 && situations.every((each) => catalogue.has(each)),
    ),
    'un texte cité, une seule fois': questions.every(
      ({ basis }) => basis.length > 0 && new Set(basis).size === basis.length,
    ),
    'une phrase': questions.every(({ text }) => /^\p{Lu}.* \?$/u.test(text)),
  };
  return Object.entries(promises)
    .filter(([, kept]) => !kept)
    .map(([promise]) => `${promise} : ${JSON.stringify(asking)} le ${day}`);
}

describe('de deux à six questions, les plus importantes d’abord, toutes fondées', () => {
  it('dans chaque division, adulte, mineur ou sans âge connu', () => {
    const all = divisions.flatMap((activityCode) =>
      births.slice(0, 4).map((birthDate) => ({ activityCode, birthDate, startDate })),
    );
    expect(all.flatMap((asking) => broken(asking, today))).toEqual([]);
  }, 30_000);

  it.each(days)(
    'à tout âge, sous tout contrat, par la loi du %s',
    (day) => {
      const all = [undefined, '1071C', '4399C', '8610Z', '7010Z'].flatMap((activityCode) =>
        contracts.flatMap((contract) =>
          births.map((birthDate) => ({ activityCode, contract, birthDate, startDate })),
        ),
      );
      expect(all.flatMap((asking) => broken(asking, day))).toEqual([]);
    },
    30_000,
  );

  it('au hasard des codes et des intitulés', () => {
    const keywords = situationCatalogue(today).flatMap((each) => each.keywords);
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{4}[A-Z]$/),
        fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom(...keywords)),
        fc.constantFrom(...births),
        (activityCode, jobTitle, birthDate) => {
          expect(broken({ activityCode, jobTitle, birthDate, startDate }, today)).toEqual([]);
        },
      ),
      { seed: 4, numRuns: 150 },
    );
  }, 30_000);

  it('rien que les faits et le jour n’y change', () => {
    const asking = Object.freeze({ activityCode: '1071C', startDate, jobTitle: 'Boulanger' });
    const questions = followUpQuestions(asking, today);
    const kept = structuredClone(questions);
    questions.forEach(({ basis, situations }) => [basis, situations].map((each) => each.splice(0)));
    expect(followUpQuestions(asking, today)).toEqual(kept);
  });
});

describe('un mineur', () => {
  const minor = { birthDate: '2010-06-01', startDate, contract: 'APPRENTICE' } as const;
  const essential = (asking: Asking) =>
    followUpQuestions(asking, today).filter((each) => each.essential);

  it('est interrogé sur un travail réglementé dans chaque division, un adulte dans aucune', () => {
    const silent = divisions.filter(
      (activityCode) => essential({ ...minor, activityCode }).length === 0,
    );
    expect(silent).toEqual([]);
    const loud = divisions.filter(
      (activityCode) => essential({ ...minor, birthDate: '1985-06-01', activityCode }).length > 0,
    );
    expect(loud).toEqual([]);
  }, 30_000);

  it('l’est dans chaque métier', () => {
    const telling = (code: keyof typeof questionBank) =>
      decideFollowUp({ ...minor, situations: questionBank[code].proposes }, today).subProfile;
    const silent = Object.entries(tradeQuestions)
      .filter(([, codes]) => !codes.some((code) => telling(code) === 'SIR_MINOR'))
      .map(([trade]) => trade);
    expect(silent).toEqual([]);
  });
});

describe('la banque de questions', () => {
  it('sert toute entière', () => {
    const asked = new Set<string>(Object.values(tradeQuestions).flat());
    expect(Object.keys(questionBank).filter((code) => !asked.has(code))).toEqual([]);
  });

  it('ne demande jamais la santé, le handicap ni la grossesse', () => {
    const proposed = Object.values(questionBank).flatMap(({ proposes }) => proposes);
    for (const code of ['WS_RQTH', 'WS_INVAL', 'WS_PREG', 'WS_PHYSICIAN', 'WS_MINOR'] as const) {
      expect(proposed).not.toContain(code);
    }
  });
});
