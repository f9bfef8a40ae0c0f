import { fail } from '@sveltejs/kit';
import { AnswerSummonsDocument, SummonsByLinkDocument } from '$lib/graphql/generated/graphql';
import type { Actions, PageServerLoad } from './$types';

/** Looking notes nothing: mail programs follow links before people do. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  // The address is the key: it goes to no other site, not even as the page one came from.
  setHeaders({ 'x-robots-tag': 'noindex' });
  const { data } = await locals.api.query(SummonsByLinkDocument, { token: params.secret });
  return { summons: data.summonsByLink ?? null };
};

export const actions: Actions = {
  vu: async ({ locals, params }) => {
    await locals.api.mutate(AnswerSummonsDocument, {
      input: { token: params.secret, answer: 'SEEN' },
    });
    return { seen: true };
  },
  viendrai: async ({ locals, params }) => {
    const { data } = await locals.api.mutate(AnswerSummonsDocument, {
      input: { token: params.secret, answer: 'COMING' },
    });
    const refused = data.answerSummons?.refusals ?? [];
    return refused.length > 0 || !data.answerSummons
      ? fail(400, { problem: 'Ce rendez-vous a changé, ou il a déjà commencé. Rechargez la page.' })
      : { confirmed: true };
  },
};
