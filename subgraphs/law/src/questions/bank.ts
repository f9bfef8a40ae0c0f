import { effortQuestions } from './bank/effort.ts';
import { equipmentQuestions } from './bank/equipment.ts';
import { livingQuestions } from './bank/living.ts';
import { scheduleQuestions } from './bank/schedule.ts';
import { substanceQuestions } from './bank/substances.ts';
import { youthQuestions } from './bank/youth.ts';
import type { QuestionRow } from './question.ts';

const rows = {
  ...youthQuestions,
  ...substanceQuestions,
  ...livingQuestions,
  ...equipmentQuestions,
  ...scheduleQuestions,
  ...effortQuestions,
};

/** Every question that may be asked. A code is never renamed nor reused while forms that hold answers are open. */
export type QuestionCode = keyof typeof rows;

/** All questions by their code. */
export const questionBank: Readonly<Record<QuestionCode, QuestionRow>> = rows;
