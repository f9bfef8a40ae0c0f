import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { questionBank } from './questions/bank.ts';
import type { QuestionRow } from './questions/question.ts';
import { tradeQuestions } from './questions/trade-questions.ts';
import { findSituation, reasonOf, situationCatalogue } from './situation.ts';
import { visitKinds } from './visits.ts';

/** First day described and today: each situation has at most one change between them. */
const days = ['2024-01-01', '2026-11-21'];

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../cases/catalogue/${file}`, import.meta.url), 'utf8'));

/** Nothing writes these files either: a changed word or article is read by a physician, then edited there. */
describe('catalogue à relire par un médecin', () => {
  it('chaque situation, dans chacune de ses versions : mots, raison, articles, validité, doute', () => {
    const versions = days.flatMap((day) => [
      ...situationCatalogue(day),
      ...(['WS_MINOR', 'WS_PHYSICIAN'] as const).map((code) => findSituation(code, day)!),
    ]);
    const told = [...new Set(versions)].map((each) => ({ ...each, reason: reasonOf(each) }));
    expect(told).toStrictEqual(read('01-situations.json'));
  });

  it('chaque visite : nom, durées, documents, articles', () => {
    expect(visitKinds).toStrictEqual(read('02-visites.json'));
  });

  it('chaque question simple, ce que « oui » propose, et ce qui est demandé dans chaque métier', () => {
    const said = (words: QuestionRow['text'] | undefined) =>
      typeof words === 'function' ? words(days[1]!) : words;
    const told = Object.entries(questionBank).map(([code, { text, help, ...row }]) => ({
      ...{ code, text: said(text), ...row },
      ...(help === undefined ? {} : { help: said(help) }),
    }));
    expect({ questions: told, trades: tradeQuestions }).toStrictEqual(read('03-questions.json'));
  });
});
