import { fail, redirect } from '@sveltejs/kit';
import {
  ClosePlaceDocument,
  PlaceDocument,
  SetRoadsDocument,
  UpdatePlaceDocument,
} from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import type { Api } from '$lib/server/api';
import { textsOf } from '$lib/server/form-texts';
import { placeNotFound } from '$lib/server/not-found';
import { typedPlace } from '../place.server';
import { placeProblems } from '../refusals';
import { typedRoads } from './roads.server';
import { isStale } from '$lib/ui/form/conflict';
import type { Actions, PageServerLoad } from './$types';

async function placeOf(api: Api, id: string) {
  const { data } = await api.query(PlaceDocument, { id });
  return data.place ?? placeNotFound();
}

export const load: PageServerLoad = async ({ locals, params }) => ({
  place: await placeOf(locals.api, params.id),
  today: parisDay(new Date()),
  idempotencyKey: crypto.randomUUID(),
});

export const actions: Actions = {
  modifier: async ({ request, locals, params }) => {
    const { kind } = await placeOf(locals.api, params.id);
    const fixed = kind === 'CENTRE' || kind === 'ANNEX' ? null : kind;
    const { text, place, values } = await typedPlace(locals.api, request, fixed);
    const { data } = await locals.api.mutate(UpdatePlaceDocument, {
      input: {
        ...{ id: params.id, version: Number(text('version')), place },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const problems = placeProblems(data.updateCentre?.refusals);
    const stale = isStale(data.updateCentre?.refusals);
    if (problems.length > 0)
      return fail(400, { values, problems, stale, idempotencyKey: crypto.randomUUID() });
    redirect(303, '/service/disponibilites?vue=lieux&fait=lieu-modifie');
  },
  fermer: ({ request, locals, params }) => close(locals.api, params.id, request, true),
  distances: async ({ request, locals, params }) => {
    const { text, fields, roads, values } = typedRoads(await request.formData());
    const { data } = await locals.api.mutate(SetRoadsDocument, {
      input: {
        ...{ id: params.id, version: Number(text('version')), roads },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const problems = placeProblems(data.setRoads?.refusals, fields);
    const stale = isStale(data.setRoads?.refusals);
    if (problems.length > 0)
      return fail(400, { roads: values, problems, stale, idempotencyKey: crypto.randomUUID() });
    redirect(303, '/service/disponibilites?vue=lieux&fait=distances-notees');
  },
  rouvrir: ({ request, locals, params }) => close(locals.api, params.id, request, false),
};

async function close(api: Api, id: string, request: Request, closing: boolean) {
  const text = textsOf(await request.formData());
  const from = text('from');
  const again = { from, idempotencyKey: crypto.randomUUID() };
  if (closing && from === '') {
    const problems = [{ field: 'from', message: 'Indiquez le premier jour sans rendez-vous.' }];
    return fail(400, { ...again, problems });
  }
  const { data } = await api.mutate(ClosePlaceDocument, {
    input: {
      ...{ id, version: Number(text('version')), from: closing ? from : null },
      idempotencyKey: text('idempotencyKey'),
    },
  });
  const problems = placeProblems(data.closeCentre?.refusals);
  if (problems.length > 0) return fail(400, { ...again, problems });
  redirect(
    303,
    `/service/disponibilites?vue=lieux&fait=${closing ? 'lieu-ferme' : 'lieu-rouvert'}`,
  );
}
