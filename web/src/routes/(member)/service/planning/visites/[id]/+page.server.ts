import { fail, redirect } from '@sveltejs/kit';
import {
  DiscloseVisitDocument,
  LockVisitDocument,
  PlaceVisitDocument,
  VisitToPlaceDocument,
} from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { textsOf } from '$lib/server/form-texts';
import { visitNotFound } from '$lib/server/not-found';
import { visitProblems } from '../../../../[account=memberNumber]/visites/refusals';
import { dayAsked } from '../../../journee/day';
import { consentActions } from '../../../remote-consent/actions.server';
import type { Actions, PageServerLoad } from './$types';
import { wayBack } from './way-back';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const day = dayAsked(url);
  const centreId = url.searchParams.get('centre') ?? '';
  const { data } = await locals.api.query(VisitToPlaceDocument, {
    ...{ id: params.id, day, centreId: centreId || null },
  });
  const visit = data.visit ?? visitNotFound();
  const back = wayBack(visit, url, data.viewer?.scopes ?? []);
  return {
    ...{
      visit,
      back: { href: back.href, label: back.label },
      entry: back.entry,
      day,
      centreId,
      centres: data.centres ?? [],
    },
    // Null where the right is missing: the page explains it.
    slots: data.freeSlots ?? null,
    done: url.searchParams.get('fait'),
    today: parisDay(new Date()),
    idempotencyKey: crypto.randomUUID(),
  };
};

type Refusals = Parameters<typeof visitProblems>[0];

async function answer(
  { params, request }: { params: { id: string }; request: Request },
  change: (
    input: { id: string; version: number; idempotencyKey: string },
    text: (name: string) => string,
  ) => Promise<{ refusals: Refusals } | null | undefined>,
  done: string,
) {
  const text = textsOf(await request.formData());
  const input = { id: params.id, version: Number(text('version')) };
  const said = await change({ ...input, idempotencyKey: text('idempotencyKey') }, text);
  const refusals = said?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
  if (refusals.length > 0) return fail(400, { problems: visitProblems(refusals, null) });
  redirect(303, `/service/planning/visites/${params.id}?fait=${done}`);
}

export const actions: Actions = {
  ...consentActions,
  placer: (event) =>
    answer(
      event,
      async (input, text) => {
        const { data } = await event.locals.api.mutate(PlaceVisitDocument, {
          input: { ...input, slotId: text('slotId') },
        });
        return data.placeVisit;
      },
      'place',
    ),
  communiquer: (event) =>
    answer(
      event,
      async (input) => {
        const { data } = await event.locals.api.mutate(DiscloseVisitDocument, { input });
        return data.discloseVisit;
      },
      'communiquee',
    ),
  garder: (event) =>
    answer(
      event,
      async (input, text) => {
        const { data } = await event.locals.api.mutate(LockVisitDocument, {
          input: { ...input, locked: text('locked') === '1' },
        });
        return data.lockVisit;
      },
      'garde',
    ),
};
