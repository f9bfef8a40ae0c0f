import { fail, redirect } from '@sveltejs/kit';
import { parisDay } from '$lib/format/paris';
import {
  AskContextDocument,
  AskMandatesDocument,
  PreviewMandatesDocument,
} from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { mandateProblems } from '../../../mandate/refusals';
import { noFirm } from '../../firm.server';
import type { Actions, PageServerLoad } from './$types';
import { readList } from './list';

/** The validation of the declaration is asked for by whoever wants it; the rest is what a firm usually does. */
const UNUSUAL = 'mandate-validation';

export const load: PageServerLoad = async ({ locals }) => {
  const { data } = await locals.api.query(AskContextDocument, {});
  const firm = data.viewer?.firm ?? noFirm();
  const parts = data.mandateParts ?? [];
  const today = parisDay(new Date());
  return {
    leads: firm.role === 'MANAGER',
    ...{ parts, today },
    values: {
      numbers: '',
      parts: parts.map(({ code }) => code).filter((code) => code !== UNUSUAL),
      startsOn: today,
      endsOn: '',
    },
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  verifier: async ({ request, locals }) => {
    const { values, idempotencyKey } = await read(request);
    const { data } = await locals.api.mutate(PreviewMandatesDocument, {
      input: { lines: linesOf(values.numbers), idempotencyKey },
    });
    return answer(values, data.previewMandates);
  },

  envoyer: async ({ request, locals }) => {
    const { values, idempotencyKey } = await read(request);
    if (!isDay(values.startsOn)) return wrong(values, 'startsOn');
    if (values.endsOn && !isDay(values.endsOn)) return wrong(values, 'endsOn');
    const { data } = await locals.api.mutate(AskMandatesDocument, {
      input: {
        lines: linesOf(values.numbers),
        parts: values.parts,
        startsOn: values.startsOn,
        endsOn: values.endsOn || null,
        idempotencyKey,
      },
    });
    const asked = data.askMandates?.asked ?? 0;
    if (asked > 0) redirect(303, `/cabinet/mandats?fait=demande&combien=${asked}`);
    return answer(values, data.askMandates);
  },
};

interface Values {
  numbers: string;
  parts: string[];
  startsOn: string;
  endsOn: string;
}

/** As the API takes them: the number, and the firm's own name for the client. */
function linesOf(text: string): string[] {
  return readList(text).map(({ reference, name }) => (name ? `${reference};${name}` : reference));
}

/** A file takes the place of what is pasted. */
async function read(request: Request): Promise<{ values: Values; idempotencyKey: string }> {
  const form = await request.formData();
  const text = textsOf(form);
  const file = form.get('file');
  const content = file instanceof File && file.size > 0 ? await file.text() : '';
  return {
    values: {
      numbers: content || text('numbers'),
      parts: form.getAll('parts').map(String),
      startsOn: text('startsOn'),
      endsOn: text('endsOn'),
    },
    idempotencyKey: text('idempotencyKey'),
  };
}

type Answer = {
  lines: { reference: string; name?: string | null; state: string; accounts: number }[];
  refusals: Parameters<typeof mandateProblems>[0];
} | null;

function answer(values: Values, said: Answer | undefined) {
  const refusals = said?.refusals ?? [{ code: 'MANAGER_ONLY' as const }];
  const idempotencyKey = crypto.randomUUID();
  if (refusals.length > 0) {
    return fail(400, { values, problems: mandateProblems(refusals), lines: null, idempotencyKey });
  }
  return { values, problems: [], lines: said?.lines ?? [], idempotencyKey };
}

function wrong(values: Values, field: string) {
  const problems = mandateProblems([{ code: 'INVALID_DATE', field }]);
  return fail(400, { values, problems, lines: null, idempotencyKey: crypto.randomUUID() });
}

/** What the API could not even parse stays here. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}
