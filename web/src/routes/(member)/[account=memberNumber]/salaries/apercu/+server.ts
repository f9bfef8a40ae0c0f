import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { previewFollowUp } from '../form/preview.server';
import type { RequestHandler } from './$types';

const date = z.iso.date().nullable();

const schema = z.object({
  situations: z.array(z.string().max(60)).max(100),
  birthDate: date,
  sex: z.enum(['FEMALE', 'MALE']).nullable(),
  contract: z.enum(['CDI', 'CDD', 'APPRENTICE', 'TEMPORARY', 'SEASONAL']).nullable(),
  startDate: date,
  endDate: date,
});

/** Follow-up for the facts of a form that is being filled, for somebody on file where the address names one. A POST, so that birth dates stand in no log of addresses. */
export const POST: RequestHandler = async ({ request, locals, url }) => {
  const facts = schema.safeParse(await request.json());
  if (!facts.success) error(400, 'Ces réponses ne peuvent pas être lues.');
  return json(await previewFollowUp(locals.api, facts.data, url.searchParams.get('salarie')));
};
