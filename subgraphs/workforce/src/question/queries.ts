import type { CivilDate } from '@vigie/chassis/civil-date';
import { followUpQuestions } from '@vigie/law/questions/ask';
import type { PlainQuestion } from '@vigie/law/questions/question';
import { possibleBirth } from '../follow-up/preview.ts';
import type { FollowUpQuestionsInput } from '../generated/resolvers.ts';

/**
 * What to ask about somebody hired by a company of that activity. A birth that contradicts the first day while a form is
 * being filled counts as unknown.
 */
export function questionsAbout(
  input: FollowUpQuestionsInput,
  activityCode: string | null,
  today: CivilDate,
): PlainQuestion[] {
  return followUpQuestions(
    {
      activityCode: activityCode ?? undefined,
      birthDate: possibleBirth(input, today),
      startDate: input.startDate ?? undefined,
      contract: input.contract ?? undefined,
      jobTitle: input.jobTitle ?? undefined,
      answered: input.answered ?? undefined,
    },
    today,
  );
}
