import { fail, redirect } from '@sveltejs/kit';
import { AssignClientsDocument } from '$lib/graphql/generated/graphql';
import { listAddress } from '$lib/ui/list/pagination';
import type { Actions, PageServerLoad } from './$types';
import { counters, waiting, type Counter } from './portfolio/figures';
import { pageOf } from './portfolio/shown-page';
import { NOBODY, shownPortfolio } from './portfolio/shown.server';
import { firmProblems } from './refusals';

const labels: Readonly<Record<Counter, string>> = {
  hires: 'Embauches à confirmer',
  late: 'Visites en retard',
  toPlan: 'Visites à planifier',
  requests: 'Demandes en cours',
  undeclared: 'Déclaration à faire',
  unpaid: 'Impayés',
};

export const load: PageServerLoad = async ({ locals, url }) => {
  const portfolio = await shownPortfolio(locals.api, url);
  const { steps, firm, rows, campaign, missing, search, charge, view, sort, shown } = portfolio;
  return {
    leads: firm.role === 'MANAGER',
    members: firm.members ?? [],
    steps,
    ...{ search, charge, view, sort, nobody: NOBODY, missing, campaign },
    done: url.searchParams.get('fait'),
    everything: '/cabinet',
    views: [
      { label: 'Tous', value: '', count: rows.length },
      ...Object.entries(counters).map(([value, counter]) => ({
        ...{ value, label: labels[counter], count: waiting(rows, counter).length },
      })),
    ].map(({ label, value, count }) => ({
      ...{ label, count, current: value === view },
      href: listAddress(url, { vue: value, tri: value, page: '', fait: '' }),
    })),
    ...pageOf(url, shown),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  /** Leads to what the step would do for the clients that are ticked. */
  declarer: async ({ request }) => {
    const form = await request.formData();
    const clients = form.getAll('accountIds').map(String);
    if (clients.length === 0) {
      const problems = [{ field: null, message: 'Cochez au moins un client.' }];
      return fail(400, { problems, idempotencyKey: crypto.randomUUID() });
    }
    const address = new URLSearchParams({ geste: String(form.get('geste') ?? '') });
    for (const client of clients) address.append('client', client);
    redirect(303, `/cabinet/declarations?${address}`);
  },

  attribuer: async ({ request, locals, url }) => {
    const form = await request.formData();
    const memberId = String(form.get('memberId') ?? '');
    const { data } = await locals.api.mutate(AssignClientsDocument, {
      input: {
        accountIds: form.getAll('accountIds').map(String),
        memberId: memberId === NOBODY ? null : memberId,
        idempotencyKey: String(form.get('idempotencyKey') ?? ''),
      },
    });
    const refusals = data.assignClients?.refusals ?? [{ code: 'MANAGER_ONLY' as const }];
    if (refusals.length > 0) {
      return fail(400, {
        problems: firmProblems(refusals),
        idempotencyKey: crypto.randomUUID(),
      });
    }
    const address = new URL(url);
    address.searchParams.delete('/attribuer');
    redirect(303, listAddress(address, { fait: 'attribue' }));
  },
};
