import { fail, redirect } from '@sveltejs/kit';
import {
  DeclarationStepsDocument,
  TakeDeclarationStepDocument,
} from '$lib/graphql/generated/graphql';
import { declarationProblems } from '../../[account=memberNumber]/declaration/refusals';
import { noFirm } from '../firm.server';
import { readPortfolio } from '../portfolio/read.server';
import type { Actions, PageServerLoad } from './$types';
import { RECEIPTS, stepsForMany } from './steps';

/** These pages do for several clients what their list offers. */
const entry = '/cabinet';

export const load: PageServerLoad = async ({ locals, url }) => {
  const word = url.searchParams.get('geste') ?? '';
  const accountIds = url.searchParams.getAll('client');
  const chosen = stepsForMany[word];
  if (accountIds.length === 0 || (!chosen && word !== RECEIPTS)) redirect(303, '/cabinet');
  if (!chosen) {
    const wanted = new Set(accountIds);
    const { rows } = await readPortfolio(locals.api, {
      ...{ search: undefined, memberId: undefined, unassigned: undefined },
    });
    const clients = rows.filter(({ id }) => wanted.has(id));
    return {
      ...{ word, entry },
      clients,
      lines: [],
      campaign: null,
      problems: [],
      idempotencyKey: '',
    };
  }
  const { step } = chosen;
  const { data } = await locals.api.query(DeclarationStepsDocument, { accountIds, step });
  if (!data.viewer?.firm) noFirm();
  const preview = data.declarationStepPreview;
  return {
    ...{ word, entry },
    clients: [],
    lines: preview?.lines ?? [],
    campaign: data.declarationCampaign ?? null,
    problems: declarationProblems(preview),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  faire: async ({ request, locals, url }) => {
    const form = await request.formData();
    const { step } = stepsForMany[url.searchParams.get('geste') ?? ''] ?? redirect(303, '/cabinet');
    const accounts = form.getAll('accountIds').map((accountId) => {
      const seen = form.get(`headcount-${String(accountId)}`);
      return { accountId: String(accountId), headcount: seen ? Number(seen) : null };
    });
    const { data } = await locals.api.mutate(TakeDeclarationStepDocument, {
      input: { idempotencyKey: String(form.get('idempotencyKey') ?? ''), step, accounts },
    });
    const taken = data.takeDeclarationStep;
    const problems =
      accounts.length === 0
        ? [{ field: null, message: 'Cochez au moins un client.' }]
        : declarationProblems(taken);
    if (problems.length > 0) return fail(400, { problems, lines: null });
    return { problems: [], lines: taken?.lines ?? [] };
  },
};
