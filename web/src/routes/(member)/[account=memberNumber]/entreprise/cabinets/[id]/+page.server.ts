import { error, fail, redirect } from '@sveltejs/kit';
import { parisDay } from '$lib/format/paris';
import {
  AcceptMandateDocument,
  ChangeMandateDocument,
  MandateToAnswerDocument,
  RefuseMandateDocument,
  RevokeMandateDocument,
} from '$lib/graphql/generated/graphql';
import { accountNotFound } from '$lib/server/not-found';
import { isStale } from '$lib/ui/form/conflict';
import { mandateProblems } from '../../../../mandate/refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { data } = await locals.api.query(MandateToAnswerDocument, {
    memberNumber: params.account,
    id: params.id,
  });
  const account = data.memberAccount ?? accountNotFound();
  const { mandate } = data;
  const open = mandate?.state === 'ASKED' || mandate?.state === 'ACCEPTED';
  if (!mandate || mandate.account?.id !== account.id || !open) {
    error(404, {
      kind: 'not-found',
      message: 'Ce mandat n’existe pas dans cet espace, ou n’attend plus rien.',
    });
  }
  return {
    ...{ mandate, accountName: account.name },
    // Null where the right is missing: the page explains it.
    allowed: account.mandates !== null,
    allParts: data.mandateParts ?? [],
    today: parisDay(new Date()),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  accepter: async ({ request, locals, params }) => {
    const form = await request.formData();
    const given = entrusted(form, params.id);
    if (!given) return wrongDay(form);
    const { data } = await locals.api.mutate(AcceptMandateDocument, { input: given });
    return settled(params.account, 'accepte', form, data.acceptMandate?.refusals);
  },

  modifier: async ({ request, locals, params }) => {
    const form = await request.formData();
    const given = entrusted(form, params.id);
    if (!given) return wrongDay(form);
    const { data } = await locals.api.mutate(ChangeMandateDocument, { input: given });
    return settled(params.account, 'modifie', form, data.changeMandate?.refusals);
  },

  refuser: async ({ request, locals, params }) => {
    const form = await request.formData();
    const input = { ...named(form, params.id), reason: String(form.get('reason') ?? '') };
    const { data } = await locals.api.mutate(RefuseMandateDocument, { input });
    return settled(params.account, 'refuse', form, data.refuseMandate?.refusals);
  },

  retirer: async ({ request, locals, params }) => {
    const form = await request.formData();
    const { data } = await locals.api.mutate(RevokeMandateDocument, {
      input: named(form, params.id),
    });
    return settled(params.account, 'retire', form, data.revokeMandate?.refusals);
  },
};

function named(form: FormData, id: string) {
  return {
    id,
    version: Number(form.get('version')),
    idempotencyKey: String(form.get('idempotencyKey') ?? ''),
  };
}

/** What is entrusted; null for a day that the calendar does not have. */
function entrusted(form: FormData, id: string) {
  const endsOn = String(form.get('endsOn') ?? '').trim();
  const day = new Date(`${endsOn}T00:00:00Z`);
  if (endsOn && (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(endsOn))) return null;
  return {
    ...named(form, id),
    parts: form.getAll('parts').map(String),
    endsOn: endsOn || null,
  };
}

/** What was typed; null of what is entrusted where another form of the page was sent. */
function typed(form: FormData) {
  const endsOn = form.get('endsOn');
  return {
    entrusted:
      endsOn === null
        ? null
        : { parts: form.getAll('parts').map(String), endsOn: String(endsOn).trim() },
    reason: String(form.get('reason') ?? ''),
  };
}

function wrongDay(form: FormData) {
  const problems = mandateProblems([{ code: 'INVALID_DATE', field: 'endsOn' }]);
  return fail(400, {
    ...{ problems, values: typed(form), stale: false },
    idempotencyKey: crypto.randomUUID(),
  });
}

function settled(
  account: string,
  done: string,
  form: FormData,
  refusals: Parameters<typeof mandateProblems>[0] = [{ code: 'MISSING_RIGHT' }],
) {
  if (refusals.length === 0) redirect(303, `/${account}/entreprise/cabinets?fait=${done}`);
  return fail(400, {
    problems: mandateProblems(refusals),
    values: typed(form),
    stale: isStale(refusals),
    idempotencyKey: crypto.randomUUID(),
  });
}
