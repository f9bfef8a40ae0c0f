import { fail, redirect } from '@sveltejs/kit';
import {
  BillingTasksDocument,
  ServiceBillingDocument,
  StartBillingRunDocument,
  type ServiceBillingQuery,
} from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import { billingProblems } from './refusals';
import { runTotal } from './run-total.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const [{ data }, { data: tasks }] = await Promise.all([
    locals.api.query(ServiceBillingDocument, { after: cursorOf(url) }),
    locals.api.query(BillingTasksDocument, {}),
  ]);
  const { chargedAccounts: charged } = data;
  const confirming = url.searchParams.get('etape') === 'confirmer' && charged;
  return {
    started: url.searchParams.get('fait') === 'lancee',
    mayWrite: (data.viewer?.scopes ?? []).includes('billing:manage'),
    charged: charged && {
      rows: charged.edges.map(({ node }) => ({ id: node.account.id, ...node })),
      total: charged.totalCount,
      // Of those of this page: told only where it is all of them.
      sum: charged.pageInfo.hasNextPage || cursorOf(url) ? null : sumOf(charged.edges),
      pages: pageLinks(url, charged.pageInfo),
    },
    // What cannot be taken back is confirmed with its number and its sum.
    runTotal: confirming ? await runTotal(locals.api) : null,
    disputes: tasks.chargeDisputes?.totalCount ?? 0,
    rejected: tasks.rejectedInvoices?.totalCount ?? 0,
    unclear: tasks.unclearCheckouts?.length ?? 0,
    runs: data.billingRuns ?? [],
    idempotencyKey: crypto.randomUUID(),
  };
};

type Charged = NonNullable<ServiceBillingQuery['chargedAccounts']>['edges'];

/** What all of them are asked for with VAT. */
const sumOf = (edges: Charged) => ({
  cents: edges.reduce((sum, { node }) => sum + node.total.cents, 0),
  currency: edges[0]?.node.total.currency ?? 'EUR',
});

export const actions: Actions = {
  emettre: async ({ request, locals }) => {
    const idempotencyKey = textsOf(await request.formData())('idempotencyKey');
    const { data } = await locals.api.mutate(StartBillingRunDocument, {
      input: { idempotencyKey },
    });
    const problems = billingProblems(data.startBillingRun?.refusals);
    if (problems.length > 0) return fail(400, { problems });
    redirect(303, '/service/facturation?fait=lancee');
  },
};
