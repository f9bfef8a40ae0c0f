import { fail, redirect } from '@sveltejs/kit';
import { parisDay } from '$lib/format/paris';
import {
  PreventionDocument,
  WithdrawWorkplaceActionDocument,
} from '$lib/graphql/generated/graphql';
import { asksForCompany, establishmentsWith, sendToAccount } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { versioned } from '$lib/server/versioned';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import { actionProblems } from '../../workplace-action/refusals';
import type { Actions, PageServerLoad } from './$types';

const PAGE_SIZE = 20;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const wholeCompany = asksForCompany(url);
  const answer = await locals.api.query(PreventionDocument, {
    wholeCompany,
    ...{ memberNumber: params.account, first: PAGE_SIZE, after: cursorOf(url) },
  });
  const { viewer, memberAccount } = answer.data;
  const account = memberAccount ?? accountNotFound();
  const { name, company, risks, sheets } = account;
  const { workplaceActions } = (wholeCompany && company) || account;
  const scopes = viewer?.access?.scopes ?? [];
  return {
    wholeCompany,
    establishments: establishmentsWith(company?.accounts, 'account:read', wholeCompany),
    ...{ accountName: name, today: parisDay(new Date()), missing: missingParts(answer) },
    ...{
      mayAsk: scopes.includes('visits:request'),
      mayDeposit: scopes.includes('prevention:write'),
    },
    // Without the right, and where the documents are missing, the card of one that is not there would tell a lie.
    mayRead: scopes.includes('prevention:read'),
    risks: risks ? { document: risks.edges[0]?.node ?? null } : null,
    sheets: sheets ? { document: sheets.edges[0]?.node ?? null } : null,
    done: url.searchParams.get('fait'),
    idempotencyKey: crypto.randomUUID(),
    actions: workplaceActions && {
      rows: workplaceActions.edges.map(({ node }) => node),
      total: workplaceActions.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, workplaceActions.pageInfo),
    },
  };
};

export const actions: Actions = {
  retirer: async ({ request, locals, params }) => {
    const form = await request.formData();
    const { data } = await locals.api.mutate(WithdrawWorkplaceActionDocument, {
      input: versioned(form, String(form.get('id') ?? '')),
    });
    const problems = actionProblems(data.withdrawWorkplaceAction?.refusals);
    if (problems.length > 0) return fail(400, { problems });
    redirect(303, `/${params.account}/prevention?fait=retiree`);
  },
};
