import { error, fail, redirect } from '@sveltejs/kit';
import {
  ArchiveJobPostDocument,
  JobPostEffectsDocument,
  JobPostFileDocument,
  MergeJobPostsDocument,
  UpdateJobPostDocument,
  type JobPostEffectsQuery,
} from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { accountNotFound } from '$lib/server/not-found';
import { findSituations } from '../../form/preview.server';
import { postValuesOf, readPostValues, situationsSeen } from '../form/values';
import { postProblems } from '../refusals';
import { isStale } from '$lib/ui/form/conflict';
import type { Actions, PageServerLoad } from './$types';

export type Effects = NonNullable<JobPostEffectsQuery['previewJobPost']>;

async function postFile(api: Api, memberNumber: string, id: string) {
  const { data } = await api.query(JobPostFileDocument, { memberNumber, id });
  const account = data.memberAccount ?? accountNotFound();
  const post = data.jobPost;
  if (!post || post.account?.memberNumber !== memberNumber) {
    error(404, { kind: 'not-found', message: 'Ce poste n’existe pas dans cet espace.' });
  }
  return {
    post,
    others: (account.jobPosts ?? []).filter((each) => each.id !== post.id),
    catalogue: data.workSituations ?? [],
    mayWrite: data.viewer?.access?.scopes.includes('posts:write') ?? false,
  };
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const file = await postFile(locals.api, params.account, params.post);
  return { ...file, values: postValuesOf(file.post), key: crypto.randomUUID() };
};

async function effectsOf(
  api: Api,
  input: { id: string; situations?: string[]; intoId?: string },
): Promise<Effects | null> {
  const { data } = await api.query(JobPostEffectsDocument, { input });
  return data.previewJobPost ?? null;
}

const nothing = { matches: null, effects: null, merge: null, problems: [], stale: false };

export const actions: Actions = {
  /** Without scripts: the same form with what a search found in the catalogue. */
  apercu: async ({ request, locals }) => {
    const values = readPostValues(await request.formData());
    const matches = values.search ? await findSituations(locals.api, values.search) : null;
    return { ...nothing, values, matches };
  },

  /** Other situations are shown with what they bring before anybody confirms them. */
  enregistrer: async ({ request, locals, params }) => {
    const form = await request.formData();
    const values = readPostValues(form);
    const { api } = locals;
    const { post } = await postFile(api, params.account, params.post);
    const before = situationsSeen(postValuesOf(post));
    const wanted = situationsSeen(values);
    if (wanted !== before && (post.holders ?? 0) > 0 && form.get('confirme') !== wanted) {
      const effects = await effectsOf(api, { id: params.post, situations: values.situations });
      return { ...nothing, values, effects };
    }
    const { title, situations, idempotencyKey, version } = values;
    const { data } = await api.mutate(UpdateJobPostDocument, {
      input: { id: params.post, version: Number(version), title, situations, idempotencyKey },
    });
    const refusals = data.updateJobPost?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length === 0) redirect(303, `/${params.account}/salaries/postes?fait=modifie`);
    const current = data.updateJobPost?.jobPost?.version;
    const again = {
      ...values,
      idempotencyKey: crypto.randomUUID(),
      version: String(current ?? version),
    };
    const stale = isStale(refusals);
    return fail(400, { ...nothing, values: again, stale, problems: postProblems(refusals) });
  },

  archiver: async ({ request, locals, params }) => {
    const form = await request.formData();
    const archived = form.get('archived') !== 'non';
    const { data } = await locals.api.mutate(ArchiveJobPostDocument, {
      input: { ...target(form, params.post), archived },
    });
    const refusals = data.archiveJobPost?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    const done = archived ? 'archive' : 'repris';
    if (refusals.length === 0) redirect(303, `/${params.account}/salaries/postes?fait=${done}`);
    return fail(400, { ...nothing, values: null, problems: postProblems(refusals) });
  },

  /** The same in two steps: what it would bring, then the doing. */
  reunir: async ({ request, locals, params }) => {
    const form = await request.formData();
    const intoId = String(form.get('intoId') ?? '');
    if (intoId === '') {
      const problems = [{ field: 'intoId', message: 'Choisissez le poste qui reste.' }];
      return fail(400, { ...nothing, values: null, problems });
    }
    if (form.get('confirme') !== intoId) {
      const effects = await effectsOf(locals.api, { id: params.post, intoId });
      return { ...nothing, values: null, merge: { intoId, effects } };
    }
    const { data } = await locals.api.mutate(MergeJobPostsDocument, {
      input: { ...target(form, params.post), intoId },
    });
    const refusals = data.mergeJobPosts?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length === 0) redirect(303, `/${params.account}/salaries/postes?fait=reuni`);
    return fail(400, { ...nothing, values: null, problems: postProblems(refusals) });
  },
};

function target(form: FormData, id: string) {
  const idempotencyKey = String(form.get('idempotencyKey') ?? crypto.randomUUID());
  return { id, version: Number(form.get('version')), idempotencyKey };
}
