import { fail, redirect } from '@sveltejs/kit';
import { AddPlaceDocument } from '$lib/graphql/generated/graphql';
import { typedPlace } from '../place.server';
import { placeProblems } from '../refusals';
import { kindOfPlace, placeKinds } from '../words';
import type { Actions, PageServerLoad } from './$types';

/** The kind stands in the address: each asks for fields of its own, also without scripts. */
const askedKind = (url: URL) => kindOfPlace(url.searchParams.get('genre')) ?? 'CENTRE';

export const load: PageServerLoad = ({ url }) => {
  const kind = askedKind(url);
  return {
    kind,
    tabs: Object.entries(placeKinds).map(([value, label]) => ({
      ...{ label, current: value === kind },
      href: `/service/disponibilites/lieux/ajouter?genre=${value}`,
    })),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const { text, place, values } = await typedPlace(locals.api, request, askedKind(url));
    const { data } = await locals.api.mutate(AddPlaceDocument, {
      input: { idempotencyKey: text('idempotencyKey'), place },
    });
    const problems = placeProblems(data.addCentre?.refusals);
    if (problems.length > 0)
      return fail(400, { values, problems, idempotencyKey: crypto.randomUUID() });
    redirect(303, '/service/disponibilites?vue=lieux&fait=lieu-ajoute');
  },
};
