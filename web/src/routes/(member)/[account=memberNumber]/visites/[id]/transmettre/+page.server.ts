import { fail, redirect } from '@sveltejs/kit';
import {
  HandSummonsOverDocument,
  MakeSummonsLinkDocument,
  SummonsToHandOverDocument,
} from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { missingParts } from '$lib/server/missing-parts';
import { visitNotFound } from '$lib/server/not-found';
import { deliveryProblems } from '../../../../summons-delivery/refusals';
import { awaitedSummons } from '../../tentative';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const answer = await locals.api.query(SummonsToHandOverDocument, { id: params.id });
  const { visit, summonsChannels } = answer.data;
  const closed = answer.denied.some(({ coordinate }) => coordinate === 'Query.visit');
  if (!closed && visit?.account?.memberNumber !== params.account) visitNotFound();
  return {
    visit: visit ?? null,
    awaited: visit ? awaitedSummons(visit, Date.now()) : null,
    channels: summonsChannels ?? null,
    missing: missingParts(answer),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  envoyer: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const address = text('address');
    const channel = text('channel') === 'SMS' ? ('SMS' as const) : ('MAIL' as const);
    const { data } = await locals.api.mutate(HandSummonsOverDocument, {
      input: {
        ...{ documentId: text('summons'), channel, address },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const problems = deliveryProblems(data.handSummonsOver?.refusals);
    if (problems.length > 0) {
      return fail(400, { problems, channel, address, idempotencyKey: crypto.randomUUID() });
    }
    redirect(303, `/${params.account}/visites/${params.id}?fait=transmise`);
  },
  lien: async ({ request, locals, url }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(MakeSummonsLinkDocument, {
      input: { documentId: text('summons') },
    });
    const path = data.makeSummonsLink?.path;
    if (!path) return fail(400, { problems: deliveryProblems(data.makeSummonsLink?.refusals) });
    return { link: new URL(path, url.origin).href };
  },
};
