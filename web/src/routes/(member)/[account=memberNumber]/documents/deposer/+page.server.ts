import { fail, redirect } from '@sveltejs/kit';
import { DepositOfDocumentDocument, type DocumentKind } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { textsOf } from '$lib/server/form-texts';
import { accountNotFound } from '$lib/server/not-found';
import { documentProblems } from '../../../shared-document/refusals';
import { fileIn, sendFile } from '../../../shared-document/send.server';
import type { Actions, PageServerLoad } from './$types';

/** The account, and what its user may deposit for it. */
async function depositOn(api: Api, memberNumber: string) {
  const { data } = await api.query(DepositOfDocumentDocument, { memberNumber });
  const scopes = data.viewer?.access?.scopes ?? [];
  const kinds = (data.documentKinds ?? []).filter(
    ({ about, depositing }) => about === 'ACCOUNT' && depositing && scopes.includes(depositing),
  );
  return { account: data.memberAccount ?? accountNotFound(), kinds };
}

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  ...(await depositOn(locals.api, params.account)),
  asked: url.searchParams.get('type') ?? '',
});

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const text = textsOf(form);
    const { account, kinds } = await depositOn(locals.api, params.account);
    const [title, effectiveOn] = [text('title'), text('effectiveOn')];
    const kind = kinds.find(({ code }) => code === text('kind'))?.code;
    const values = { kind: text('kind'), title, effectiveOn };
    const problems = kind
      ? await sendFile(locals.api, announcedBy(account.id, kind, values), fileIn(form))
      : documentProblems([{ code: 'REQUIRED', field: 'kind' }]);
    if (problems.length > 0) return fail(400, { problems, values });
    redirect(303, `/${params.account}/documents?fait=depot`);
  },
};

function announcedBy(
  accountId: string,
  kind: DocumentKind,
  { title, effectiveOn }: { title: string; effectiveOn: string },
) {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(effectiveOn) ? effectiveOn : undefined;
  return { kind, accountIds: [accountId], title: title || undefined, effectiveOn: day };
}
