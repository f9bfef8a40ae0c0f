import { fail, redirect } from '@sveltejs/kit';
import {
  GiveUpMandatesDocument,
  RemindMandatesDocument,
  type MandateState,
} from '$lib/graphql/generated/graphql';
import { cursorOf, listAddress, pageLinks } from '$lib/ui/list/pagination';
import { mandateProblems } from '../../mandate/refusals';
import { states } from '../../mandate/words';
import type { Actions, PageServerLoad } from './$types';
import { readMandates } from './read.server';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const slice = { first: PAGE_SIZE, after: cursorOf(url) };
  const { search, state, firm } = await readMandates(locals.api, url, slice);
  const counts = new Map(firm.mandateCounts?.map((each) => [each.state, each.count]));
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    leads: firm.role === 'MANAGER',
    ...{ search, state: state ?? '' },
    done: url.searchParams.get('fait'),
    reached: Number(url.searchParams.get('combien') ?? 0),
    views: [
      { label: 'Tous', value: '', count: all },
      ...(Object.keys(states) as MandateState[])
        .map((each) => ({ label: states[each].tab, value: each, count: counts.get(each) ?? 0 }))
        .filter(({ value, count }) => count > 0 || value === state),
    ].map(({ label, value, count }) => ({
      ...{ label, count, current: value === (state ?? '') },
      href: listAddress(url, { etat: value, fait: '', combien: '' }),
    })),
    rows: (firm.mandates?.edges ?? []).map(({ node }) => node),
    total: firm.mandates?.totalCount ?? 0,
    pageSize: PAGE_SIZE,
    pages: pageLinks(url, firm.mandates?.pageInfo ?? { hasNextPage: false }),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  relancer: async ({ request, locals, url }) => {
    const { data } = await locals.api.mutate(RemindMandatesDocument, {
      input: await selected(request),
    });
    return settled(url, 'relance', data.remindMandates);
  },

  rendre: async ({ request, locals, url }) => {
    const { data } = await locals.api.mutate(GiveUpMandatesDocument, {
      input: await selected(request),
    });
    return settled(url, 'rendu', data.giveUpMandates);
  },
};

async function selected(request: Request) {
  const form = await request.formData();
  return {
    ids: form.getAll('ids').map(String),
    idempotencyKey: String(form.get('idempotencyKey') ?? ''),
  };
}

function settled(
  url: URL,
  done: string,
  answer: { reached: number; refusals: Parameters<typeof mandateProblems>[0] } | null | undefined,
) {
  const refusals = answer?.refusals ?? [{ code: 'MANAGER_ONLY' as const }];
  if (refusals.length > 0) {
    return fail(400, {
      problems: mandateProblems(refusals),
      idempotencyKey: crypto.randomUUID(),
    });
  }
  const address = new URL(url);
  for (const name of ['/relancer', '/rendre']) address.searchParams.delete(name);
  redirect(303, listAddress(address, { fait: done, combien: String(answer?.reached ?? 0) }));
}
