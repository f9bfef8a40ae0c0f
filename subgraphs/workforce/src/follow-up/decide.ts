import type { CivilDate } from '@vigie/chassis/civil-date';
import type { FollowUpDecision, Ground } from '@vigie/law/decision';
import type { FollowUpFacts } from '@vigie/law/facts';
import { decideFollowUp } from '@vigie/law/profile';
import type { FollowUpRow, StoredGround } from './table.ts';

/** The decision of the law together with the form in which it is kept and shown. */
export interface Decision {
  law: FollowUpDecision;
  row: FollowUpRow;
}

/** Asks the law what these facts give on a day, and shapes the answer. */
export function decide(facts: FollowUpFacts, day: CivilDate): Decision {
  const law = decideFollowUp(facts, day);
  const { firstVisit } = law;
  const confidential = law.grounds.filter((ground) => ground.confidential);
  const row: FollowUpRow = {
    profile: law.profile,
    subProfile: law.subProfile ?? null,
    decidedOn: day,
    grounds: law.grounds.filter((ground) => !ground.confidential).map(stored),
    hiddenGrounds: confidential.length,
    confidentialGrounds: confidential.map(stored),
    firstVisit: {
      kind: firstVisit.kind,
      required: firstVisit.required,
      latestDate: firstVisit.latestDate,
      beforeStart: firstVisit.before,
      reason: firstVisit.reason,
      articles: firstVisit.basis,
      performers: firstVisit.performers,
    },
    maximumGapMonths: law.maximumGapMonths,
    intermediateVisitMonths: law.intermediateVisitMonths,
    attestations: [...law.documents],
    reviewOn: law.reviewOn,
  };
  return { law, row };
}

function stored({ situation, label, explanation, profile, basis }: Ground): StoredGround {
  return { situation, label, explanation, profile, articles: basis };
}
