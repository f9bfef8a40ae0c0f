import { fail, redirect } from '@sveltejs/kit';
import { ChangeEmployeesDocument, SelectionSizeDocument } from '$lib/graphql/generated/graphql';
import { asked, filtersOf } from '../filters';
import { isDate } from '../form/inputs';
import { isEmpty, selectionIn, tickedIn, type Ticked } from '../selection.server';
import type { Actions, PageServerLoad } from './$types';
import { bulkProblems } from './refusals';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const nobody: Ticked = { all: false, rows: [] };
  const { jobTitles, mayWrite } = await selectionIn(locals.api, params.account, url, nobody);
  return { jobTitles, mayWrite };
};

export const actions: Actions = {
  /** From the list: who is meant, before anything is asked or done. */
  preparer: async ({ request, locals, params, url }) => {
    const form = await request.formData();
    return step(locals.api, params.account, url, form);
  },

  appliquer: async ({ request, locals, params, url }) => {
    const form = await request.formData();
    const ticked = tickedIn(form);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const closing = text('quoi') === 'cloture';
    const [leftOn, jobTitle] = [text('leftOn'), text('jobTitle')];
    const again = async (refusals: Parameters<typeof bulkProblems>[0]) =>
      fail(400, {
        ...(await step(locals.api, params.account, url, form)),
        problems: bulkProblems(refusals),
      });
    if (closing && !isDate(leftOn)) {
      return again([{ code: leftOn ? 'INVALID_DATE' : 'REQUIRED', field: 'leftOn' }]);
    }
    const { selection } = await selectionIn(locals.api, params.account, url, ticked);
    const { data } = await locals.api.mutate(ChangeEmployeesDocument, {
      input: {
        idempotencyKey: text('idempotencyKey'),
        selection,
        ...(closing ? { leftOn } : { jobTitle }),
      },
    });
    const { bulkChange, refusals = [] } = data.changeEmployees ?? {};
    if (!bulkChange) return again(refusals);
    redirect(303, `/${params.account}/salaries/lot/${bulkChange.id}`);
  },
};

async function step(api: App.Locals['api'], memberNumber: string, url: URL, form: FormData) {
  const ticked = tickedIn(form);
  const text = (name: string) => String(form.get(name) ?? '');
  return {
    ticked,
    closing: text('quoi') === 'cloture',
    count: isEmpty(ticked) ? 0 : await sizeOf(api, memberNumber, url, ticked),
    leftOn: text('leftOn'),
    jobTitle: text('jobTitle'),
    idempotencyKey: crypto.randomUUID(),
    problems: [] as ReturnType<typeof bulkProblems>,
  };
}

async function sizeOf(
  api: App.Locals['api'],
  memberNumber: string,
  url: URL,
  { all, rows }: Ticked,
): Promise<number> {
  if (!all) return rows.length;
  const filters = filtersOf(url);
  const { wholeCompany } = filters;
  const { data } = await api.query(SelectionSizeDocument, {
    ...{ memberNumber, wholeCompany },
    ...asked(filters),
  });
  const account = data.memberAccount;
  return (wholeCompany ? account?.company : account)?.employees?.totalCount ?? 0;
}
