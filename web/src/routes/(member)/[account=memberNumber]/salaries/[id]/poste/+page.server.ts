import { fail, redirect } from '@sveltejs/kit';
import {
  ChangeEmployeePostDocument,
  PostChangeEffectsOfDocument,
  WithdrawPostChangeDocument,
  type PostChangeEffectsFragment,
} from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import type { Api } from '$lib/server/api';
import { formContext } from '../../form/form-context.server';
import { inheritedFrom, postNamed } from '../../form/known-post';
import { findSituations } from '../../form/preview.server';
import { employeeProblems } from '../../refusals';
import { employeeFile } from '../employee.server';
import type { Actions, PageServerLoad } from './$types';
import {
  changeInput,
  changeOf,
  changeSeen,
  hasDay,
  readChange,
  type PostChangeValues,
} from './values';

export type Effects = PostChangeEffectsFragment;

export const load: PageServerLoad = async ({ locals, params }) => {
  const [context, file] = await Promise.all([
    formContext(locals.api, params.account),
    employeeFile(locals.api, params.account, params.id),
  ]);
  return {
    ...file,
    context,
    values: file.employee && changeOf(file.employee),
    today: parisDay(new Date()),
    key: crypto.randomUUID(),
  };
};

async function effectsOf(
  api: Api,
  employeeId: string,
  values: PostChangeValues,
): Promise<Effects | null> {
  const { situationReasons: _, ...change } = changeInput(values);
  const { data } = await api.query(PostChangeEffectsOfDocument, {
    input: { employeeId, ...change },
  });
  return data.previewPostChange ?? null;
}

export const actions: Actions = {
  /** Without scripts: the same form with what the post carries and what a search found. */
  apercu: async ({ request, locals, params }) => {
    const { posts } = await formContext(locals.api, params.account);
    const typed = readChange(await request.formData());
    const values = { ...typed, inherited: inheritedFrom(postNamed(posts, typed.jobTitle)) };
    const matches = values.search ? await findSituations(locals.api, values.search) : null;
    return { values, matches, effects: null, seen: '', problems: [] };
  },

  /** First what the change brings; with the confirmation it is made. */
  changer: async ({ request, locals, params }) => {
    const { api } = locals;
    const list = `/${params.account}/salaries`;
    const form = await request.formData();
    const { posts } = await formContext(api, params.account);
    const typed = readChange(form);
    const values = { ...typed, inherited: inheritedFrom(postNamed(posts, typed.jobTitle)) };
    const again = { ...values, idempotencyKey: crypto.randomUUID() };
    if (!hasDay(values)) {
      const code = values.effectiveOn ? ('INVALID_DATE' as const) : ('REQUIRED' as const);
      const problems = employeeProblems([{ code, field: 'effectiveOn' }], list);
      return fail(400, { values, matches: null, effects: null, seen: '', problems });
    }
    const seen = changeSeen(values);
    if (form.get('confirme') !== seen) {
      const effects = await effectsOf(api, params.id, values);
      const problems = employeeProblems(effects?.refusals ?? [], list);
      if (problems.length > 0)
        return fail(400, { values, matches: null, effects: null, seen: '', problems });
      return { values, matches: null, effects, seen, problems };
    }
    const { idempotencyKey, version } = values;
    const { data } = await api.mutate(ChangeEmployeePostDocument, {
      input: { id: params.id, version: Number(version), idempotencyKey, ...changeInput(values) },
    });
    const refusals = data.changeEmployeePost?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    const done = values.effectiveOn > parisDay(new Date()) ? 'poste-annonce' : 'poste';
    if (refusals.length === 0) redirect(303, `${list}/${params.id}?fait=${done}`);
    const current = data.changeEmployeePost?.employee?.version;
    return fail(400, {
      values: { ...again, version: String(current ?? version) },
      matches: null,
      effects: null,
      seen: '',
      problems: employeeProblems(refusals, list),
    });
  },

  retirer: async ({ request, locals, params }) => {
    const list = `/${params.account}/salaries`;
    const form = await request.formData();
    const { data } = await locals.api.mutate(WithdrawPostChangeDocument, {
      input: {
        id: params.id,
        version: Number(form.get('version')),
        idempotencyKey: String(form.get('idempotencyKey') ?? ''),
      },
    });
    const refusals = data.withdrawPostChange?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length === 0) redirect(303, `${list}/${params.id}?fait=poste-retire`);
    return fail(400, {
      values: null,
      matches: null,
      effects: null,
      seen: '',
      problems: employeeProblems(refusals, list),
    });
  },
};
