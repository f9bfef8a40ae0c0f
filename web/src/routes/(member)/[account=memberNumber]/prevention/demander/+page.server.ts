import { fail, redirect } from '@sveltejs/kit';
import {
  AskForActionDocument,
  AskForWorkplaceActionDocument,
} from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { textsOf } from '$lib/server/form-texts';
import { accountNotFound } from '$lib/server/not-found';
import { actionProblems } from '../../../workplace-action/refusals';
import { kindOf } from '../../../workplace-action/words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const variables = { memberNumber: params.account };
  const { data } = await locals.api.query(AskForActionDocument, variables);
  const { id, name } = data.memberAccount ?? accountNotFound();
  return {
    ...{ accountId: id, accountName: name },
    mayAsk: (data.viewer?.access?.scopes ?? []).includes('visits:request'),
    kind: kindOf(url.searchParams.get('action')) ?? '',
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const values = { kind: text('kind'), wish: text('wish') };
    const kind = kindOf(values.kind);
    const again = { values, idempotencyKey: crypto.randomUUID() };
    if (!kind) {
      const problems = [{ field: 'kind', message: french('Choisissez une action.') }];
      return fail(400, { ...again, problems });
    }
    // The account of the form, not of the switcher: the address says which.
    const { data } = await locals.api.mutate(AskForWorkplaceActionDocument, {
      input: {
        ...{ idempotencyKey: text('idempotencyKey'), accountId: text('accountId') },
        ...{ kind, wish: values.wish },
      },
    });
    const problems = actionProblems(data.askForWorkplaceAction?.refusals);
    if (problems.length > 0) return fail(400, { ...again, problems });
    redirect(303, `/${params.account}/prevention?fait=demandee`);
  },
};
