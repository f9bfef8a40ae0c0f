import { parisDay } from '$lib/format/paris';
import type { PageServerLoad } from './$types';
import { readToday } from './today/today.server';

/** The day of the service, as far as the caller's roles go. */
export const load: PageServerLoad = async ({ locals }) => {
  const now = Date.now();
  const today = parisDay(new Date(now));
  const { viewer, ...day } = await readToday(locals, today, now);
  return {
    ...day,
    today,
    firstName: viewer?.user?.firstName ?? null,
    idempotencyKey: crypto.randomUUID(),
  };
};
