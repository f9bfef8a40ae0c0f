import { fail, redirect } from '@sveltejs/kit';
import { ChangeNameDocument, ProfileDocument } from '$lib/graphql/generated/graphql';
import type { Actions, PageServerLoad } from './$types';
import { profileProblems } from './refusals';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { data } = await locals.api.query(ProfileDocument, {});
  return {
    user: data.viewer?.user ?? null,
    stepsPutAway: Boolean(data.viewer?.stepsPutAwayAt),
    key: crypto.randomUUID(),
    done: url.searchParams.get('fait'),
  };
};

export const actions: Actions = {
  nommer: async ({ request, locals }) => {
    const form = await request.formData();
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const typed = { firstName: text('firstName'), lastName: text('lastName') };
    const { data } = await locals.api.mutate(ChangeNameDocument, {
      input: { ...typed, idempotencyKey: text('key') },
    });
    const refusals = data.changeName?.refusals ?? [];
    if (refusals.length > 0) {
      return fail(400, { typed, problems: profileProblems(refusals), key: crypto.randomUUID() });
    }
    redirect(303, '/compte?fait=nom');
  },
};
