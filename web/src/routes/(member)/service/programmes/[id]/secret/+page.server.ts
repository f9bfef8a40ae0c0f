import { fail } from '@sveltejs/kit';
import { RotateProgramSecretDocument } from '$lib/graphql/generated/graphql';
import { demandProof } from '$lib/server/proof';
import { programProblems } from '../../refusals';
import { versioned } from '$lib/server/versioned';
import { programFile } from '../program.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const file = await programFile(locals.api, params.id);
  demandProof(file.provenUntil, url);
  return file;
};

export const actions: Actions = {
  default: async ({ request, locals, params, setHeaders }) => {
    const form = await request.formData();
    const overlap = String(form.get('overlapHours') ?? '');
    const { data } = await locals.api.mutate(RotateProgramSecretDocument, {
      input: { ...versioned(form, params.id), overlapHours: overlap === '' ? -1 : Number(overlap) },
    });
    const rotated = data.rotateMachineClientSecret;
    const problems = programProblems(rotated?.refusals);
    if (problems.length > 0 || !rotated?.client) {
      return fail(400, { overlap, problems, idempotencyKey: crypto.randomUUID(), made: null });
    }
    // The page carries a secret: no copy of it stays in the browser's memory of pages.
    setHeaders({ 'cache-control': 'no-store' });
    const made = { id: rotated.client.id, secret: rotated.secret ?? null };
    return { overlap, problems, idempotencyKey: '', made };
  },
};
