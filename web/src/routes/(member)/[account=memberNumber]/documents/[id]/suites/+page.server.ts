import { fail, redirect } from '@sveltejs/kit';
import {
  AnswerNoticeDocument,
  NoticeOfDocumentDocument,
  type NoticeVerdict,
} from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { textsOf } from '$lib/server/form-texts';
import { missingParts } from '$lib/server/missing-parts';
import { documentNotFound } from '$lib/server/not-found';
import { documentProblems } from '../../../../shared-document/refusals';
import { verdictWords } from '../../../../paper/notice';
import type { Actions, PageServerLoad } from './$types';

const isVerdict = (word: string): word is NoticeVerdict => Object.hasOwn(verdictWords, word);

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const answer = await locals.api.query(NoticeOfDocumentDocument, {
    ...{ id: params.id, memberNumber: params.account },
  });
  const { document, viewer } = answer.data;
  if (document?.account?.memberNumber !== params.account || !document.notice) documentNotFound();
  return {
    ...{ document, notice: document.notice, done: url.searchParams.get('fait') },
    mayAnswer: (viewer?.access?.scopes ?? []).includes('visits:manage'),
    today: parisDay(new Date()),
    idempotencyKey: crypto.randomUUID(),
    missing: missingParts(answer),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params, url }) => {
    const text = textsOf(await request.formData());
    const [verdict, reasons] = [text('verdict'), text('reasons')];
    const again = (problems: ReturnType<typeof documentProblems>) =>
      fail(400, { problems, verdict, reasons, idempotencyKey: crypto.randomUUID() });
    if (!isVerdict(verdict))
      return again(documentProblems([{ code: 'REQUIRED', field: 'verdict' }]));
    const { data } = await locals.api.mutate(AnswerNoticeDocument, {
      input: { id: params.id, verdict, reasons, idempotencyKey: text('idempotencyKey') },
    });
    const problems = documentProblems(data.answerNotice?.refusals);
    if (problems.length > 0) return again(problems);
    redirect(303, `${url.pathname}?fait=reponse`);
  },
};
