import { fail, redirect } from '@sveltejs/kit';
import {
  AnswerSlotOfferDocument,
  JoinWaitingListDocument,
  LeaveWaitingListDocument,
  NearestSlotsDocument,
  TakeSlotDocument,
  type VisitRefusalCode,
} from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { missingParts } from '$lib/server/missing-parts';
import { visitNotFound } from '$lib/server/not-found';
import { serviceContact } from '$lib/server/service-contact';
import { isBooked } from '../../kind';
import { visitProblems } from '../../refusals';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const found = await locals.api.query(NearestSlotsDocument, { id: params.id });
  const { data, denied } = found;
  const { visit } = data;
  const closed = denied.some(({ coordinate }) => coordinate === 'Query.visit');
  if (!closed && visit?.account?.memberNumber !== params.account) visitNotFound();
  const late = isBooked(visit?.status) && (visit?.planning?.daysLate ?? 0) > 0;
  return {
    visit: visit ?? null,
    // Null where the right to manage visits is missing.
    slots: data.nearestSlots ?? null,
    without: visit?.status === 'TO_PLAN',
    phone: (await serviceContact(locals.api))?.phone ?? null,
    mayWait: visit?.status === 'TO_PLAN' || late,
    done: url.searchParams.get('fait'),
    idempotencyKey: crypto.randomUUID(),
    missing: missingParts(found),
    now: Date.now(),
  };
};

type Refusals = readonly { code: VisitRefusalCode; field?: string | null }[] | undefined;

const unanswered = [{ code: 'MISSING_RIGHT' as const }];

/** What every change here is told. */
async function inputOf({ request, params }: RequestEvent) {
  const text = textsOf(await request.formData());
  const version = Number(text('version'));
  return { text, input: { id: params.id, version, idempotencyKey: text('idempotencyKey') } };
}

async function answered({ locals, params }: RequestEvent, refusals: Refusals, next: string) {
  const refused = refusals ?? unanswered;
  if (refused.length === 0) redirect(303, `/${params.account}/visites/${params.id}${next}`);
  return fail(400, { problems: visitProblems(refused, await serviceContact(locals.api)) });
}

export const actions: Actions = {
  prendre: async (event) => {
    const { text, input } = await inputOf(event);
    const { data } = await event.locals.api.mutate(TakeSlotDocument, {
      input: { ...input, slotId: text('slotId') },
    });
    return answered(event, data.takeSlot?.refusals, '?fait=choisi');
  },
  attendre: async (event) => {
    const { input } = await inputOf(event);
    const { data } = await event.locals.api.mutate(JoinWaitingListDocument, { input });
    return answered(event, data.joinWaitingList?.refusals, '/creneaux?fait=attend');
  },
  quitter: async (event) => {
    const { input } = await inputOf(event);
    const { data } = await event.locals.api.mutate(LeaveWaitingListDocument, { input });
    return answered(event, data.leaveWaitingList?.refusals, '/creneaux?fait=quitte');
  },
  repondre: async (event) => {
    const { text, input } = await inputOf(event);
    const accept = text('reponse') === 'oui';
    const { data } = await event.locals.api.mutate(AnswerSlotOfferDocument, {
      input: { ...input, offerId: text('offerId'), accept },
    });
    const next = accept ? '?fait=choisi' : '/creneaux?fait=laisse';
    return answered(event, data.answerSlotOffer?.refusals, next);
  },
};
