import { error } from '@sveltejs/kit';
import { OpenDocumentDocument, SummonsOfVisitDocument } from '$lib/graphql/generated/graphql';
import { blockedBy } from '$lib/rights/right';
import { downloadFrom } from '$lib/server/download';
import { visitNotFound } from '$lib/server/not-found';
import { serviceUnreachable } from '$lib/server/refused-request';
import type { RequestHandler } from './$types';

/** The summons as a PDF. The single-use address stays between the servers: the browser only sees the file. */
export const GET: RequestHandler = async (event) => {
  const { locals, params, fetch } = event;
  const { data, denied, unavailable } = await locals.api.query(SummonsOfVisitDocument, {
    id: params.id,
  });
  if (denied.length > 0) error(403, { kind: 'no-right', message: blockedBy('summons:read') });
  if (unavailable.length > 0) return serviceUnreachable(event);
  const { visit } = data;
  if (visit?.account?.memberNumber !== params.account) visitNotFound();
  if (!visit.summons) {
    error(404, {
      kind: 'not-found',
      message: 'Cette visite n’a pas de convocation pour le moment.',
    });
  }
  const opened = await locals.api.mutate(OpenDocumentDocument, { input: { id: visit.summons.id } });
  const path = opened.data.openDocument?.address?.path;
  if (!path) {
    error(404, {
      kind: 'not-found',
      message: 'Cette convocation n’existe plus : le rendez-vous a changé.',
    });
  }
  return downloadFrom(fetch, path, visit.summons.fileName ?? 'convocation.pdf');
};
