import {
  FindWorkSituationsDocument,
  PreviewFollowUpDocument,
  type FollowUpFactsInput,
  type PreviewFollowUpQuery,
} from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import type { KnownPost } from './form-context.server';
import { factsOf } from './inputs';
import { inheritedFrom, postNamed } from './known-post';
import type { EmployeeValues } from './values';

export type Preview = NonNullable<PreviewFollowUpQuery['previewFollowUp']>;

export async function previewFollowUp(
  api: Api,
  input: FollowUpFactsInput,
): Promise<Preview | null> {
  const { data } = await api.query(PreviewFollowUpDocument, { input });
  return data.previewFollowUp ?? null;
}

/** The form again with its preview and, when the catalogue was searched, the codes that were found. */
export async function previewValues(api: Api, typed: EmployeeValues, posts: readonly KnownPost[]) {
  // Without scripts the form could not tell what the post carries whose title was just typed.
  const values = { ...typed, inherited: inheritedFrom(postNamed(posts, typed.jobTitle)) };
  const [preview, matches] = await Promise.all([
    previewFollowUp(api, factsOf(values)),
    values.search ? findSituations(api, values.search) : null,
  ]);
  return { values, preview, matches };
}

/** Codes of the situations that answer to a word: a trade, a tool, a product. */
export async function findSituations(api: Api, search: string): Promise<string[]> {
  const { data } = await api.query(FindWorkSituationsDocument, { search: search.slice(0, 100) });
  return (data.workSituations ?? []).map(({ code }) => code);
}
