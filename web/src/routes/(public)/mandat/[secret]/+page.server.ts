import { fail } from '@sveltejs/kit';
import {
  AcceptOfferedMandateDocument,
  OfferedMandateDocument,
  RefuseOfferedMandateDocument,
  RequestMandateCodeDocument,
} from '$lib/graphql/generated/graphql';
import { deviceName } from '$lib/server/device-name';
import { sentenceOf } from '../../../(member)/mandate/refusals';
import type { Actions, PageServerLoad } from './$types';

/** Looking uses nothing up: mail programs follow links before people do. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { data } = await locals.api.query(OfferedMandateDocument, { secret: params.secret });
  return { offer: data.offeredMandate ?? null };
};

export const actions: Actions = {
  code: async ({ request, locals, params }) => {
    const chosen = read(await request.formData());
    if (chosen.parts.length === 0) {
      return fail(400, { step: 'choose' as const, ...chosen, problem: nothingChosen });
    }
    const { data } = await locals.api.mutate(RequestMandateCodeDocument, {
      input: { secret: params.secret },
    });
    const challenge = data.requestMandateCode?.challenge;
    if (!challenge) return over(data.requestMandateCode?.refusals);
    return { step: 'code' as const, ...chosen, challenge, problem: undefined };
  },

  accepter: async ({ request, locals, params }) => {
    const form = await request.formData();
    const chosen = read(form);
    const challenge = String(form.get('challenge') ?? '');
    const { data } = await locals.api.mutate(AcceptOfferedMandateDocument, {
      input: {
        ...{ secret: params.secret, challenge, parts: chosen.parts },
        code: String(form.get('code') ?? '').slice(0, 40),
        endsOn: chosen.endsOn || null,
        device: deviceName(request.headers.get('user-agent') ?? ''),
      },
    });
    const refusals = data.acceptOfferedMandate?.refusals ?? [{ code: 'LINK_OVER' as const }];
    const [refusal] = refusals;
    if (!refusal) return { step: 'accepted' as const };
    if (refusal.code === 'LINK_OVER') return over(refusals);
    return fail(400, {
      step: 'code' as const,
      ...{ ...chosen, challenge, problem: sentenceOf(refusal) },
    });
  },

  refuser: async ({ request, locals, params }) => {
    const form = await request.formData();
    const { data } = await locals.api.mutate(RefuseOfferedMandateDocument, {
      input: { secret: params.secret, reason: String(form.get('reason') ?? '') },
    });
    const refusals = data.refuseOfferedMandate?.refusals ?? [{ code: 'LINK_OVER' as const }];
    return refusals.length === 0 ? { step: 'refused' as const } : over(refusals);
  },
};

const nothingChosen = sentenceOf({ code: 'REQUIRED', field: 'parts' });

function read(form: FormData) {
  return {
    parts: form.getAll('parts').map(String),
    endsOn: String(form.get('endsOn') ?? ''),
  };
}

function over(refusals: Parameters<typeof sentenceOf>[0][] = []) {
  const [refusal = { code: 'LINK_OVER' as const }] = refusals;
  return fail(400, { step: 'over' as const, problem: sentenceOf(refusal) });
}
