import { french } from '$lib/format/french';
import type { Problem } from '$lib/ui/form/problem';

/** The questions about prevention, as somebody answered them. */
export interface PreventionAnswers {
  riskAssessmentOn: string;
  council: string;
  /** `oui` or `non`. */
  hasPreventionOfficer: string;
}

export function answersIn(text: (name: string) => string): PreventionAnswers {
  return {
    riskAssessmentOn: text('riskAssessmentOn'),
    council: text('council'),
    hasPreventionOfficer: text('hasPreventionOfficer'),
  };
}

/** What has to be answered and was not: nobody is declared to have said no. */
export function unansweredIn(answers: PreventionAnswers): Problem[] {
  return (['council', 'hasPreventionOfficer'] as const)
    .filter((field) => answers[field] === '')
    .map((field) => ({ field, message: french('Répondez à cette question.') }));
}
