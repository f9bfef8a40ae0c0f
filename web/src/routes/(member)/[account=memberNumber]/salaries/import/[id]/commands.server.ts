import { fail, redirect } from '@sveltejs/kit';
import { ImportStateDocument } from '$lib/graphql/generated/graphql';
import { importProblems } from '../refusals';

type Refusals = Parameters<typeof importProblems>[0];

/** Milliseconds for a small import to be decided again, so that its page shows the result at once. */
const patience = 2500;
const pause = 150;

/** Answers a form: problems to be shown, or the page anew once a quick job has had its time. */
export async function answer(
  { api }: App.Locals,
  id: string,
  refusals: Refusals | null | undefined,
  here: string,
) {
  const told = refusals ?? [{ code: 'MISSING_RIGHT' as const }];
  if (told.length > 0) return fail(400, { problems: importProblems(told) });
  const until = Date.now() + patience;
  while (Date.now() < until) {
    const { data } = await api.query(ImportStateDocument, { id });
    if (!['DECIDING', 'APPLYING', 'UNDOING'].includes(data.import?.state ?? '')) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  redirect(303, here);
}
