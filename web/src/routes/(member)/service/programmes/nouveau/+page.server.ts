import { fail } from '@sveltejs/kit';
import { CreateProgramDocument, ProgramChoicesDocument } from '$lib/graphql/generated/graphql';
import { demandProof } from '$lib/server/proof';
import { programInput, readProgram } from '../form/values';
import { programProblems } from '../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { data } = await locals.api.query(ProgramChoicesDocument, {});
  if (data.machineScopes) demandProof(data.viewer?.provenUntil, url);
  return {
    // Null where the right is missing: the page explains it.
    scopes: data.machineScopes ?? null,
    firms: data.machineFirms ?? [],
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, setHeaders }) => {
    const form = await request.formData();
    const values = readProgram(form);
    const { data } = await locals.api.mutate(CreateProgramDocument, {
      input: {
        ...{ ...programInput(values), binding: values.binding, firmId: values.firmId || null },
        idempotencyKey: String(form.get('idempotencyKey') ?? ''),
      },
    });
    const made = data.createMachineClient;
    const problems = programProblems(made?.refusals);
    if (problems.length > 0 || !made?.client) {
      return fail(400, { values, problems, idempotencyKey: crypto.randomUUID(), made: null });
    }
    // The page carries a secret: no copy of it stays in the browser's memory of pages.
    setHeaders({ 'cache-control': 'no-store' });
    return {
      ...{ values, problems, idempotencyKey: '' },
      made: { id: made.client.id, name: values.name, secret: made.secret ?? null },
    };
  },
};
