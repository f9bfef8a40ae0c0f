import { ageStatus } from '../age.ts';
import type { CivilDate } from '../legal-value.ts';
import { requireDescribed, situationOn } from '../situation.ts';
import type { QuestionCode } from './bank.ts';
import type { Asking, PlainQuestion } from './question.ts';
import { tradeQuestions } from './trade-questions.ts';
import { tradeOf } from './trade.ts';
import { byCall, byOutcome, isAsked, weigh, type Weighed } from './weigh.ts';

/** How many questions one form asks at most. */
export const mostQuestions = 6;

/**
 * The plain questions to ask about somebody hired, by the law of `day`: those of the trade, of the age on the first day
 * worked and of the job title, filled up with those that fit any trade. What would change the follow-up most comes
 * first. Silence proposes nothing.
 * @throws RangeError for a day before the law described, a malformed date, or a birth after the start or the day
 */
export function followUpQuestions(asking: Asking, day: CivilDate): PlainQuestion[] {
  requireDescribed(day);
  const age = ageStatus({ ...asking, situations: [] }, day);
  const fitting = (codes: readonly QuestionCode[]) =>
    codes.map((code) => weigh(code, asking, age, day)).filter((each) => isAsked(each, age, day));
  const ofTrade = fitting(tradeQuestions[tradeOf(asking.activityCode)]);
  const ofAny = fitting(tradeQuestions.general);
  const called = ofAny.filter(({ call }) => call === 'ANSWERED' || call === 'JOB_TITLE');
  const own = withMore(ofTrade, called);
  const chosen = [...own].sort(byCall).slice(0, mostQuestions);
  const asked = new Set(withMore(chosen, ofAny).slice(0, mostQuestions));
  // What calls for a question chooses it but does not place it: an answer must not move the others.
  return withMore(own, ofAny)
    .filter((each) => asked.has(each))
    .sort(byOutcome)
    .map((each) => shown(each, day));
}

/** Those questions, then those of the others that would propose something new. */
function withMore(questions: readonly Weighed[], others: readonly Weighed[]): Weighed[] {
  return others.reduce<Weighed[]>(
    (kept, other) => {
      const proposed = new Set(kept.flatMap(({ row }) => row.proposes));
      return other.row.proposes.every((code) => proposed.has(code)) ? kept : [...kept, other];
    },
    [...questions],
  );
}

function shown(question: Weighed, day: CivilDate): PlainQuestion {
  const { text, help, proposes, basis = [] } = question.row;
  const said = (words: typeof text) => (typeof words === 'string' ? words : words(day));
  const situations = proposes.map((code) => situationOn(code, day));
  return {
    code: question.code,
    text: said(text),
    ...(help === undefined ? {} : { help: said(help) }),
    situations,
    basis: [...new Set([...basis, ...situations.flatMap((each) => each.basis)])],
    essential: question.call === 'REGULATED_BEFORE_18',
  };
}
