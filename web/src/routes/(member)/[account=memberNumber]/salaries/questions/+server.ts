import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { followUpQuestions } from '../form/questions/questions.server';
import type { RequestHandler } from './$types';

const date = z.iso.date().nullable();

const schema = z.object({
  accountId: z.uuid(),
  birthDate: date,
  contract: z.enum(['CDI', 'CDD', 'APPRENTICE', 'TEMPORARY', 'SEASONAL']).nullable(),
  startDate: date,
  jobTitle: z.string().max(120).nullable(),
  answered: z.array(z.string().max(60)).max(50),
});

/** Plain questions for a form that is being filled. A POST, so that birth dates stand in no log of addresses. */
export const POST: RequestHandler = async ({ request, locals }) => {
  const asking = schema.safeParse(await request.json());
  if (!asking.success) error(400, 'Ces réponses ne peuvent pas être lues.');
  return json(await followUpQuestions(locals.api, asking.data));
};
