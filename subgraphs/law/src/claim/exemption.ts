import { addMonths } from '../civil-date.ts';
import { frenchSpan } from '../french.ts';
import type { CivilDate, LegalValue } from '../legal-value.ts';
import type { LawParameters } from '../parameters.ts';
import { defaultParameters } from '../parameters.ts';
import type { FollowUpFacts } from '../facts.ts';
import { decideFollowUp } from '../profile.ts';
import { examinations, informationVisits, type VisitKind } from '../visits.ts';
import { claimOf, type Claim, type Condition } from './condition.ts';
import { lookBackOf } from './look-back.ts';

/** What an employer claims when somebody hired was seen not long ago; what is unknown is left out. */
export interface ExemptionFacts {
  /** The last visit before the hire, here or in another service. */
  visit?: { kind: VisitKind; day: CivilDate } | undefined;
  /** Same job, with equivalent exposure. */
  sameJob?: boolean | undefined;
  /** The professional holds the last attestation or « avis ». */
  documentHeld?: boolean | undefined;
  /** Neither individual measures (L4624-3) nor inaptitude within the look-back; only the service can know. */
  noMeasure?: boolean | undefined;
}

/** The conditions of an exemption, all required. */
export type ExemptionCondition = 'VISIT_KIND' | 'RECENT' | 'SAME_JOB' | 'DOCUMENT' | 'NO_MEASURE';

/** A claim that no new initial visit is needed. */
export interface Exemption extends Claim<ExemptionCondition> {
  /** How far back before the hire the visit may lie, in months. */
  lookBackMonths: number;
  basis: string[];
}

/**
 * Weighs the claim that somebody hired needs no new initial visit (R4624-15, R4624-27; R4625-11 and -13 for temporary,
 * D4625-22 for seasonal workers). Once the service has granted it, the earlier visit counts as held.
 * @throws RangeError as `decideFollowUp`
 */
export function weighExemption(
  facts: FollowUpFacts,
  claimed: ExemptionFacts,
  day: CivilDate,
  parameters: LawParameters = defaultParameters,
): Exemption {
  const { profile } = decideFollowUp(facts, day, parameters);
  const lookBack = lookBackOf(profile, facts.contract, day);
  const suitable = profile === 'SIR' ? examinations : [...informationVisits, ...examinations];
  const { visit, sameJob = null, documentHeld = null, noMeasure = null } = claimed;
  const within = frenchSpan(lookBack.value);
  const condition = conditionUnder(lookBack);
  return {
    lookBackMonths: lookBack.value,
    basis: [...lookBack.basis],
    ...claimOf([
      condition(
        'VISIT_KIND',
        profile === 'SIR'
          ? 'un examen d’aptitude a eu lieu'
          : 'une visite initiale ou périodique a eu lieu',
        visit ? suitable.includes(visit.kind) : null,
      ),
      condition(
        'RECENT',
        `cette visite a eu lieu dans les ${within} avant l’embauche`,
        isRecent(visit?.day, facts.startDate, lookBack.value),
      ),
      condition('SAME_JOB', 'l’emploi est le même, avec une exposition équivalente', sameJob),
      condition(
        'DOCUMENT',
        'le service détient la dernière attestation ou le dernier avis',
        documentHeld,
      ),
      condition('NO_MEASURE', `ni mesure individuelle ni inaptitude depuis ${within}`, noMeasure),
    ]),
  };
}

function conditionUnder({ basis, certainty }: LegalValue<number>) {
  return (
    id: ExemptionCondition,
    text: string,
    holds: boolean | null,
  ): Condition<ExemptionCondition> => ({ id, text, holds, basis: [...basis], certainty });
}

/** On the day itself it is still recent. */
function isRecent(
  visitDay: CivilDate | undefined,
  startDate: CivilDate | undefined,
  months: number,
): boolean | null {
  if (visitDay === undefined || startDate === undefined) return null;
  return addMonths(startDate, -months) <= visitDay && visitDay <= startDate;
}
