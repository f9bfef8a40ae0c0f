import { fail, redirect } from '@sveltejs/kit';
import {
  BulkChangeEffectsDocument,
  ChangeEmployeesDocument,
  type BulkChangeEffectsQuery,
} from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { employeeProblems } from '../refusals';
import { isEmpty, selectionIn, tickedIn, type Ticked } from '../selection.server';
import type { Actions, PageServerLoad } from './$types';
import { bulkProblems } from './refusals';
import { transferTargets } from '../[id]/transferer/targets.server';
import { selectionSize } from './size.server';
import { bulkGaps, bulkInput, readBulk, seenAs } from './values';

type Counted = NonNullable<BulkChangeEffectsQuery['previewEmployeesChange']>;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const nobody: Ticked = { all: false, rows: [] };
  const [{ jobTitles, mayWrite }, targets] = await Promise.all([
    selectionIn(locals.api, params.account, url, nobody),
    transferTargets(locals.api, params.account),
  ]);
  return { jobTitles, mayWrite, targets, today: parisDay(new Date()) };
};

export const actions: Actions = {
  /** From the list: who is meant, before anything is asked or done. */
  preparer: async ({ request, locals, params, url }) => {
    const form = await request.formData();
    return stepOf(form, await sizeOf(locals.api, params.account, url, form));
  },

  /** First what the change brings; the confirmation of this very change makes it. */
  appliquer: async ({ request, locals, params, url }) => {
    const { api } = locals;
    const form = await request.formData();
    const values = readBulk(form);
    const step = stepOf(form, await sizeOf(api, params.account, url, form));
    const again = (refusals: Parameters<typeof bulkProblems>[0]) =>
      fail(400, { ...step, problems: bulkProblems(refusals) });

    const gaps = bulkGaps(values);
    if (gaps.length > 0) return again(gaps);
    const { selection } = await selectionIn(api, params.account, url, tickedIn(form));
    const change = { selection, ...bulkInput(values) };
    if (form.get('confirme') !== seenAs(values)) {
      const { data } = await api.query(BulkChangeEffectsDocument, { input: change });
      const counted = data.previewEmployeesChange;
      if (!counted || counted.refusals.length > 0) return again(counted?.refusals ?? []);
      return { ...step, effects: effectsOf(counted), seen: seenAs(values) };
    }
    const { data } = await api.mutate(ChangeEmployeesDocument, {
      input: { idempotencyKey: String(form.get('idempotencyKey') ?? ''), ...change },
    });
    const { bulkChange, refusals = [] } = data.changeEmployees ?? {};
    if (!bulkChange) return again(refusals);
    redirect(303, `/${params.account}/salaries/lot/${bulkChange.id}`);
  },
};

function stepOf(form: FormData, count: number) {
  return {
    ...{ ticked: tickedIn(form), count, values: readBulk(form), seen: '' },
    effects: null as ReturnType<typeof effectsOf> | null,
    idempotencyKey: crypto.randomUUID(),
    problems: [] as ReturnType<typeof bulkProblems>,
  };
}

async function sizeOf(api: App.Locals['api'], account: string, url: URL, form: FormData) {
  const ticked = tickedIn(form);
  return isEmpty(ticked) ? 0 : selectionSize(api, account, url, ticked);
}

/** The figures, with the reasons of refusals in words. */
function effectsOf({ refused, refusals: _, ...figures }: Counted) {
  const among = refused.reduce((sum, { employees }) => sum + employees, 0);
  return {
    ...figures,
    willing: figures.counted - among,
    refused: refused.map(({ employees, ...refusal }) => ({
      employees,
      message: employeeProblems([refusal], '')[0]?.message ?? '',
    })),
  };
}
