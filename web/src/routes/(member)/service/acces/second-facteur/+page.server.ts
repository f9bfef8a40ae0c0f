import { fail, redirect } from '@sveltejs/kit';
import {
  CallOffResetDocument,
  ResetSecondFactorDocument,
  SecondFactorResetsDocument,
} from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import { calledOffAlready, isProof, missingFrom, resetProblems } from './words';
import type { Actions, PageServerLoad } from './$types';

const PAGE_SIZE = 20;
const here = '/service/acces/second-facteur';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { data } = await locals.api.query(SecondFactorResetsDocument, {
    ...{ first: PAGE_SIZE, after: cursorOf(url) },
  });
  const resets = data.secondFactorResets;
  return {
    done: url.searchParams.get('fait'),
    idempotencyKey: crypto.randomUUID(),
    // Null where the right is missing: the page explains it.
    resets: resets
      ? {
          rows: resets.edges.map(({ node }) => node),
          total: resets.totalCount,
          pageSize: PAGE_SIZE,
          pages: pageLinks(url, resets.pageInfo),
        }
      : null,
  };
};

export const actions: Actions = {
  retirer: async ({ request, locals }) => {
    const text = textsOf(await request.formData());
    const values = { email: text('email').trim(), proof: text('proof'), note: text('note') };
    const again = (problems: ReturnType<typeof resetProblems>) =>
      fail(400, { values, problems, idempotencyKey: crypto.randomUUID() });
    const { proof } = values;
    const missing = missingFrom(values);
    if (!isProof(proof) || missing.length > 0) return again(missing);
    const { data } = await locals.api.mutate(ResetSecondFactorDocument, {
      input: { ...values, proof, idempotencyKey: text('idempotencyKey') },
    });
    const problems = resetProblems(data.resetSecondFactor?.refusals);
    if (problems.length > 0) return again(problems);
    redirect(303, `${here}?fait=annonce`);
  },

  annuler: async ({ request, locals }) => {
    const id = textsOf(await request.formData())('id');
    const { data } = await locals.api.mutate(CallOffResetDocument, { input: { id } });
    const refused = data.cancelSecondFactorReset?.refusals.length !== 0;
    if (refused) {
      const problems = [{ field: null, message: calledOffAlready }];
      return fail(400, { values: null, problems, idempotencyKey: crypto.randomUUID() });
    }
    redirect(303, `${here}?fait=annule`);
  },
};
