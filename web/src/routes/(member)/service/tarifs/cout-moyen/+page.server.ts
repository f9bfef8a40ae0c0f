import { fail, redirect } from '@sveltejs/kit';
import { RecordAverageCostDocument, TariffsDocument } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import type { Problem } from '$lib/ui/form/problem';
import { amountOf, centsIn } from '$lib/format/amount';
import { tariffProblems } from '../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { data } = await locals.api.query(TariffsDocument, {});
  const costs = data.averageCosts ?? [];
  const asked = Number(url.searchParams.get('annee'));
  const known = costs.find(({ year }) => year === asked);
  const next = Math.max(...costs.map(({ year }) => year)) + 1;
  return {
    mayWrite: (data.viewer?.scopes ?? []).includes('billing:manage'),
    version: known?.version ?? 0,
    values: {
      year: String(known?.year ?? next),
      cents: known ? amountOf(known.amount.cents) : '',
      source: known?.source ?? '',
      publishedOn: known?.publishedOn ?? '',
    },
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const text = textsOf(form);
    const values = {
      ...{ year: text('year'), cents: text('cents') },
      ...{ source: text('source'), publishedOn: text('publishedOn') },
    };
    const cents = centsIn(values.cents);
    const again = { values, idempotencyKey: crypto.randomUUID() };
    const unread: Problem[] = [];
    if (!/^\d{4}$/.test(values.year)) {
      unread.push({ field: 'year', message: 'Une année, par exemple 2027.' });
    }
    if (cents === null) unread.push({ field: 'cents', message: 'Un montant, par exemple 116,00.' });
    if (!values.publishedOn) {
      unread.push({ field: 'publishedOn', message: 'Indiquez le jour de publication.' });
    }
    if (unread.length > 0 || cents === null) return fail(400, { ...again, problems: unread });
    const { data } = await locals.api.mutate(RecordAverageCostDocument, {
      input: {
        ...{ year: Number(values.year), version: Number(text('version')), cents },
        ...{ source: values.source, publishedOn: values.publishedOn },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const problems = tariffProblems(data.recordAverageCost?.refusals);
    if (problems.length > 0) return fail(400, { ...again, problems });
    redirect(303, '/service/tarifs?fait=cout');
  },
};
