import { fail } from '@sveltejs/kit';
import {
  HandSummonsesOverDocument,
  SummonsesToHandOverDocument,
} from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { deliveryProblems } from '../../../summons-delivery/refusals';
import { urgencyOf } from '../view';
import { chosenIn, personOf } from './people';
import type { Actions, PageServerLoad } from './$types';

/** Summonses at once, as many as the API takes. */
const AT_ONCE = 200;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const search = url.searchParams.get('recherche')?.trim().slice(0, 100) ?? '';
  const answer = await locals.api.query(SummonsesToHandOverDocument, {
    ...{ memberNumber: params.account, first: AT_ONCE },
    ...{ search: search || undefined, urgency: urgencyOf(url) },
  });
  const { memberAccount, summonsChannels } = answer.data;
  const { visits, name } = memberAccount ?? accountNotFound();
  const now = Date.now();
  return {
    ...{ search, accountName: name, missing: missingParts(answer) },
    mayHandOver: Boolean(summonsChannels),
    // Null where the right to read visits is missing, or the visits are: the page explains it.
    people: visits?.edges.map(({ node }) => personOf(node, now)) ?? null,
    total: visits?.totalCount ?? 0,
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const chosen = chosenIn(form);
    const told = (reasons: Record<string, string | null>, problem: string | null = null) => ({
      problem,
      // What was typed and what became of it, by summons: the rows show it, with scripts and without.
      answers: Object.fromEntries(
        chosen.map(({ documentId, address }) => [
          documentId,
          { address, why: reasons[documentId] ?? null, ticked: documentId in reasons },
        ]),
      ),
      lost: chosen.flatMap(({ documentId: id, name }) =>
        reasons[id] ? [{ id, name: name || 'Salarié', why: reasons[id] }] : [],
      ),
      sent: problem === null ? chosen.filter(({ documentId }) => !reasons[documentId]).length : 0,
    });
    const all = Object.fromEntries(chosen.map(({ documentId }) => [documentId, null]));
    if (chosen.length === 0)
      return fail(400, told({}, 'Cochez au moins une personne, puis envoyez.'));
    const { data } = await locals.api.mutate(HandSummonsesOverDocument, {
      input: {
        idempotencyKey: String(form.get('idempotencyKey') ?? ''),
        summonses: chosen.map(({ documentId, address }) => ({
          ...{ documentId, address, channel: 'MAIL' as const },
        })),
      },
    });
    const { results = [], refusals } = data.handSummonsesOver ?? {};
    const [problem] = refusals?.length === 0 ? [] : deliveryProblems(refusals);
    if (problem) return fail(400, told(all, problem.message));
    const reasons = results.flatMap(({ documentId, refusals }) =>
      refusals.length > 0
        ? [[documentId, deliveryProblems(refusals)[0]?.message ?? ''] as const]
        : [],
    );
    return told(Object.fromEntries(reasons));
  },
};
