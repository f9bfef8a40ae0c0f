import { addDays, later } from '../civil-date.ts';
import { isValidOn, type CivilDate } from '../legal-value.ts';
import type { FollowUpDecision } from '../decision.ts';
import { decideFollowUp } from '../profile.ts';
import type { LawParameters } from '../parameters.ts';
import type { SituationCode } from '../situation.ts';
import type { SituationPeriod, WorkingLife } from './working-life.ts';

/** The situations declared for a day. */
export function situationsOn(periods: readonly SituationPeriod[], day: CivilDate): SituationCode[] {
  return periods.filter((period) => isPeriodOn(period, day)).map(({ situation }) => situation);
}

/**
 * The day from which the situation has been declared without a gap until `day`; periods that touch or overlap count as
 * one. Undefined when it is not declared on that day.
 */
export function declaredSince(
  periods: readonly SituationPeriod[],
  situation: SituationCode,
  day: CivilDate,
): CivilDate | undefined {
  const own = periods.filter((period) => period.situation === situation);
  const from = own
    .filter((period) => isPeriodOn(period, day))
    .map((period) => period.from)
    .sort()[0];
  return from && (declaredSince(own, situation, addDays(from, -1)) ?? from);
}

/** The follow-up by the law of `day` in the situations of the later of `day` and the start. */
export function followUpOn(
  life: WorkingLife,
  day: CivilDate,
  parameters: LawParameters,
): FollowUpDecision {
  const situations = situationsOn(life.situations, later(day, life.startDate));
  return decideFollowUp({ ...life, situations }, day, parameters);
}

/** Days after `day`, and after the start, on which a declared situation begins. */
export function changesAhead({ situations, startDate }: WorkingLife, day: CivilDate): CivilDate[] {
  const seen = later(day, startDate);
  return [...new Set(situations.map(({ from }) => from).filter((from) => from > seen))].sort();
}

function isPeriodOn({ from, until }: SituationPeriod, day: CivilDate): boolean {
  return isValidOn(until === undefined ? { from } : { from, until }, day);
}
