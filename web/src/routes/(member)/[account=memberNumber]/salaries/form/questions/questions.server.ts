import { z } from 'zod';
import {
  FollowUpQuestionsDocument,
  type FollowUpQuestionsInput,
  type FollowUpQuestionsQuery,
} from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import type { Api } from '$lib/server/api';
import type { Problem } from '$lib/ui/form/problem';
import type { EmployeeValues } from '../values';
import { askingOf, readAnswers } from './asking';
import { mergeAnswers, type Applied } from './merge';

export type Question = NonNullable<FollowUpQuestionsQuery['followUpQuestions']>[number];

/** The plain questions of a form with what was answered so far. */
export interface QuestionSheet {
  accountId: string;
  questions: Question[];
  /** « oui » or « non » by code. */
  answers: Record<string, string>;
  applied: Applied[];
}

export async function followUpQuestions(
  api: Api,
  input: FollowUpQuestionsInput,
): Promise<Question[]> {
  const { data } = await api.query(FollowUpQuestionsDocument, { input });
  return data.followUpQuestions ?? [];
}

/** The questions of a form that nobody has answered yet. */
export async function newSheet(
  api: Api,
  accountId: string,
  values: EmployeeValues,
): Promise<QuestionSheet> {
  const questions = await followUpQuestions(api, { accountId, ...askingOf(values) });
  return { accountId, questions, answers: {}, applied: [] };
}

const appliedSchema = z.array(
  z.object({ code: z.string(), essential: z.boolean(), added: z.array(z.string()) }),
);

/** A form that was sent: its values with what the answers add, the questions that now fit, and what it had not asked. */
export async function answeredSheet(
  api: Api,
  accountId: string,
  values: EmployeeValues,
  form: FormData,
): Promise<{ values: EmployeeValues; sheet: QuestionSheet; unasked: Problem[] }> {
  const answers = readAnswers(form);
  const answered = Object.keys(answers);
  const questions = await followUpQuestions(api, { accountId, ...askingOf(values), answered });
  const yes = answered.filter((code) => answers[code] === 'oui');
  const { situations, applied } = mergeAnswers(
    values.situations,
    appliedOf(form.get('applied')),
    questions,
    yes,
  );
  const asked = String(form.get('asked') ?? '').split(' ');
  const missed = questions.some(({ code, essential }) => essential && !asked.includes(code));
  return {
    values: { ...values, situations },
    sheet: { accountId, questions, answers, applied },
    unasked: missed ? [{ field: 'questions', message: agedQuestion }] : [],
  };
}

const agedQuestion = french(
  'La personne a moins de 18 ans : les questions de « Situations de travail » ont changé. Répondez-y, puis enregistrez de nouveau.',
);

/** What the page remembers between two sendings; a damaged memory counts as none. */
function appliedOf(field: FormDataEntryValue | null): Applied[] {
  try {
    return appliedSchema.safeParse(JSON.parse(String(field))).data ?? [];
  } catch {
    return [];
  }
}
