import { fail, redirect } from '@sveltejs/kit';
import { AssignClientsDocument, FirmClientsDocument } from '$lib/graphql/generated/graphql';
import { cursorOf, listAddress, pageLinks } from '$lib/ui/list/pagination';
import type { Actions, PageServerLoad } from './$types';
import { noFirm } from './firm.server';
import { firmProblems } from './refusals';

const PAGE_SIZE = 50;

/** In the address, instead of a person: clients of whom nobody has charge. */
const NOBODY = 'personne';

export const load: PageServerLoad = async ({ locals, url }) => {
  const search = url.searchParams.get('recherche')?.trim() ?? '';
  const charge = url.searchParams.get('charge') ?? '';
  const { data } = await locals.api.query(FirmClientsDocument, {
    first: PAGE_SIZE,
    after: cursorOf(url),
    search: search || undefined,
    memberId: charge && charge !== NOBODY ? charge : undefined,
    unassigned: charge === NOBODY || undefined,
  });
  const firm = data.viewer?.firm ?? noFirm();
  const clients = firm.clients;
  return {
    leads: firm.role === 'MANAGER',
    members: firm.members ?? [],
    ...{ search, charge, nobody: NOBODY },
    done: url.searchParams.get('fait'),
    everything: listAddress(url, { recherche: '', charge: '', fait: '' }),
    rows: (clients?.edges ?? []).flatMap(({ node: { account, ...charged } }) =>
      account ? [{ ...account, ...charged }] : [],
    ),
    total: clients?.totalCount ?? 0,
    pageSize: PAGE_SIZE,
    pages: pageLinks(url, clients?.pageInfo ?? { hasNextPage: false }),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
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
