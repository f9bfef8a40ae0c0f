import { fail, redirect } from '@sveltejs/kit';
import {
  AccountByNumberDocument,
  HandedDocumentDocument,
  ServeAnewDocument,
  VisitsToMatchDocument,
} from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { documentNotFound } from '$lib/server/not-found';
import { documentProblems } from '../../../../shared-document/refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { data } = await locals.api.query(HandedDocumentDocument, { id: params.id });
  const document = data.handedDocument ?? documentNotFound();
  if (!document.withdrawnAt) redirect(303, `/service/documents/${params.id}`);
  const memberNumber = (url.searchParams.get('adherent') ?? '').replace(/[\s.-]/g, '');
  const search = url.searchParams.get('recherche') ?? document.employee?.lastName ?? '';
  const complete = /^\d{7}$/.test(memberNumber);
  const found =
    complete && document.visitId
      ? await locals.api.query(VisitsToMatchDocument, { memberNumber, search })
      : null;
  const account = found?.data.memberAccount ?? null;
  return {
    ...{ document, memberNumber, search, asked: complete, accountName: account?.name ?? null },
    people: account?.employees?.edges.map(({ node }) => node) ?? [],
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const [visitId, number] = [text('visitId'), text('accountIds').replace(/[\s.-]/g, '')];
    const account = /^\d{7}$/.test(number)
      ? await locals.api.query(AccountByNumberDocument, { memberNumber: number })
      : null;
    const accountId = account?.data.memberAccount?.id;
    const { data } = await locals.api.mutate(ServeAnewDocument, {
      input: {
        ...{ id: params.id, idempotencyKey: text('idempotencyKey') },
        ...(visitId && { visitId }),
        ...(accountId && { accountId }),
      },
    });
    const refusals = data.serveAnew?.refusals.map(({ code, field }) => ({
      code,
      // The form has one field for the account: its number.
      field: field === 'accountId' ? 'accountIds' : (field ?? null),
    }));
    const problems = documentProblems(refusals);
    const served = data.serveAnew?.document;
    if (problems.length > 0 || !served)
      return fail(400, { problems, number, idempotencyKey: crypto.randomUUID() });
    redirect(303, `/service/documents/${served.id}?fait=servi`);
  },
};
