import { fail, redirect } from '@sveltejs/kit';
import {
  DeclarationStepsDocument,
  TakeDeclarationStepDocument,
} from '$lib/graphql/generated/graphql';
import { declarationProblems } from '../../../[account=memberNumber]/declaration/refusals';
import type { Actions, PageServerLoad } from './$types';

/** Those that were ticked, or everybody who was to be reminded on that page. */
const chosenIn = ({ searchParams }: URL): string[] =>
  searchParams.getAll(searchParams.get('qui') === 'page' ? 'page' : 'compte');

/** The reminders are tried on each account: what cannot be done is said before anything is. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const accountIds = chosenIn(url);
  if (accountIds.length === 0) redirect(303, '/service/campagne?aucun');
  const { data } = await locals.api.query(DeclarationStepsDocument, { accountIds, step: 'REMIND' });
  const preview = data.declarationStepPreview;
  return {
    lines: preview?.lines ?? [],
    campaign: data.declarationCampaign ?? null,
    problems: declarationProblems(preview),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const accounts = form.getAll('accountIds').map((accountId) => ({ accountId: `${accountId}` }));
    if (accounts.length === 0) {
      const problems = [{ field: null, message: 'Cochez au moins un adhérent.' }];
      return fail(400, { problems, lines: null });
    }
    const idempotencyKey = String(form.get('idempotencyKey') ?? '');
    const { data } = await locals.api.mutate(TakeDeclarationStepDocument, {
      input: { idempotencyKey, step: 'REMIND', accounts },
    });
    const taken = data.takeDeclarationStep;
    const problems = declarationProblems(taken);
    if (problems.length > 0) return fail(400, { problems, lines: null });
    return { problems: [], lines: taken?.lines ?? [] };
  },
};
