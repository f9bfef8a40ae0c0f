import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { StartImportDocument } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { passFilesOn } from '$lib/server/uploads';
import type { Problem } from '$lib/ui/form/problem';
import { importProblems } from './refusals';

/**
 * Opens a drop and passes the files of the form on to it; what was made of them is told on its page.
 * @param dropsUrl address below which each drop has its page
 */
export async function startImport(
  { locals, request }: RequestEvent,
  accountId: string | null,
  dropsUrl: string,
) {
  const { data } = await locals.api.mutate(StartImportDocument, {
    input: { idempotencyKey: crypto.randomUUID(), accountId },
  });
  const { drop, uploadPath, refusals } = data.startImport ?? {
    refusals: [{ code: 'MISSING_RIGHT' as const }],
  };
  if (!drop || !uploadPath) return fail(400, { problems: importProblems(refusals) });
  const passed = await passFilesOn(request, uploadPath);
  if (passed === 'lost') return fail(503, { problems: [lost] });
  redirect(303, `${dropsUrl}/${drop.id}`);
}

const lost: Problem = {
  field: 'fichiers',
  message: french(
    "L'envoi n'a pas abouti : rien n'a changé. Choisissez le fichier et recommencez.",
  ),
};
