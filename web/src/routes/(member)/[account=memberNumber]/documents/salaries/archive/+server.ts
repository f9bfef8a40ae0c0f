import { error, redirect } from '@sveltejs/kit';
import { ArchiveDocumentsDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { downloadFrom } from '$lib/server/download';
import { asksForCompany } from '$lib/server/establishment';
import { documentsIn } from '../../../../paper/folder';
import { documentProblems } from '../../../../shared-document/refusals';
import type { RequestHandler } from './$types';

/** The documents of the ticked employees as one archive. The single-use address stays between the servers. */
export const POST: RequestHandler = async ({ request, locals, params, url, fetch }) => {
  const form = await request.formData();
  const documents = documentsIn(form.getAll('dossier').map(String));
  if (documents.length === 0) {
    const list = new URL(`/${params.account}/documents/salaries?fait=personne`, url);
    if (asksForCompany(url)) list.searchParams.set('etablissement', 'tous');
    redirect(303, `${list.pathname}${list.search}`);
  }
  const { data } = await locals.api.mutate(ArchiveDocumentsDocument, { input: { documents } });
  const path = data.archiveDocuments?.address?.path;
  if (!path) {
    const [problem] = documentProblems(data.archiveDocuments?.refusals);
    error(404, {
      kind: 'not-found',
      message: problem?.message ?? 'Ces documents ne vous sont plus ouverts.',
    });
  }
  return downloadFrom(fetch, path, `documents-${params.account}-${parisDay(new Date())}.zip`);
};
