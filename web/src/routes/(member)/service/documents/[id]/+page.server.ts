import { fail, redirect } from '@sveltejs/kit';
import {
  ForwardDocumentDocument,
  GiveDuplicateDocument,
  HandedDocumentDocument,
  NoteNoticeArrivalDocument,
  WithdrawDocumentDocument,
  type NoticeMeans,
} from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { documentNotFound } from '$lib/server/not-found';
import { documentProblems } from '../../../shared-document/refusals';
import { meansWords } from '../../../paper/notice';
import type { Actions, PageServerLoad } from './$types';

const isLetter = (word: string): word is NoticeMeans =>
  word !== 'PORTAL' && Object.hasOwn(meansWords, word);

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { data } = await locals.api.query(HandedDocumentDocument, { id: params.id });
  return {
    document: data.handedDocument ?? documentNotFound(),
    done: url.searchParams.get('fait'),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  retirer: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const reason = text('reason');
    const { data } = await locals.api.mutate(WithdrawDocumentDocument, {
      input: { id: params.id, reason, idempotencyKey: text('idempotencyKey') },
    });
    const problems = documentProblems(data.withdrawDocument?.refusals);
    if (problems.length > 0)
      return fail(400, { problems, reason, idempotencyKey: crypto.randomUUID() });
    redirect(303, `/service/documents/${params.id}?fait=retire`);
  },

  salarie: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const email = text('email');
    const { data } = await locals.api.mutate(ForwardDocumentDocument, {
      input: { id: params.id, email, idempotencyKey: text('idempotencyKey') },
    });
    const problems = documentProblems(data.forwardDocument?.refusals);
    if (problems.length > 0)
      return fail(400, { problems, email, idempotencyKey: crypto.randomUUID() });
    redirect(303, `/service/documents/${params.id}?fait=transmis`);
  },

  duplicata: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(GiveDuplicateDocument, {
      input: { id: params.id, idempotencyKey: text('idempotencyKey') },
    });
    const problems = documentProblems(data.giveDuplicate?.refusals);
    if (problems.length > 0) return fail(400, { problems, idempotencyKey: crypto.randomUUID() });
    redirect(303, `/service/documents/${params.id}?fait=duplicata`);
  },

  reception: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const [means, arrivedOn] = [text('means'), text('arrivedOn')];
    const again = (problems: ReturnType<typeof documentProblems>) =>
      fail(400, { problems, means, arrivedOn, idempotencyKey: crypto.randomUUID() });
    if (!isLetter(means)) return again(documentProblems([{ code: 'REQUIRED', field: 'means' }]));
    if (!/^\d{4}-\d{2}-\d{2}$/.test(arrivedOn))
      return again(documentProblems([{ code: 'REQUIRED', field: 'arrivedOn' }]));
    const { data } = await locals.api.mutate(NoteNoticeArrivalDocument, {
      input: { id: params.id, means, arrivedOn, idempotencyKey: text('idempotencyKey') },
    });
    const problems = documentProblems(data.noteNoticeArrival?.refusals);
    if (problems.length > 0) return again(problems);
    redirect(303, `/service/documents/${params.id}?fait=reception`);
  },
};
