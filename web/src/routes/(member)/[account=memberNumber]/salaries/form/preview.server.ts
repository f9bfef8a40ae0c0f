import {
  FindWorkSituationsDocument,
  KnownOfEmployeeDocument,
  PreviewFollowUpDocument,
  type FollowUpFactsInput,
  type PreviewFollowUpQuery,
} from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import type { Api } from '$lib/server/api';
import type { KnownPost } from './form-context.server';
import { foreseen } from './foreseen';
import { factsOf } from './inputs';
import { inheritedFrom, postNamed } from './known-post';
import type { EmployeeValues } from './values';

export type Preview = NonNullable<PreviewFollowUpQuery['previewFollowUp']> & {
  /** What the employer must know where no day is left for the visit before the start. */
  tooLate: string | null;
};

/** @param employeeId somebody on file: what was held, or has begun, is no longer to come */
export async function previewFollowUp(
  api: Api,
  input: FollowUpFactsInput,
  employeeId: string | null = null,
): Promise<Preview | null> {
  const [{ data }, known] = await Promise.all([
    api.query(PreviewFollowUpDocument, { input }),
    employeeId ? api.query(KnownOfEmployeeDocument, { id: employeeId }) : null,
  ]);
  const today = parisDay(new Date());
  return data.previewFollowUp
    ? foreseen(data.previewFollowUp, known?.data.employee ?? null, today)
    : null;
}

/** The form again with its preview and, when the catalogue was searched, the codes that were found. */
export async function previewValues(
  api: Api,
  typed: EmployeeValues,
  posts: readonly KnownPost[],
  employeeId: string | null = null,
) {
  // Without scripts the form could not tell what the post carries whose title was just typed.
  const values = { ...typed, inherited: inheritedFrom(postNamed(posts, typed.jobTitle)) };
  const [preview, matches] = await Promise.all([
    previewFollowUp(api, factsOf(values), employeeId),
    values.search ? findSituations(api, values.search) : null,
  ]);
  return { values, preview, matches };
}

/** Codes of the situations that answer to a word: a trade, a tool, a product. */
export async function findSituations(api: Api, search: string): Promise<string[]> {
  const { data } = await api.query(FindWorkSituationsDocument, { search: search.slice(0, 100) });
  return (data.workSituations ?? []).map(({ code }) => code);
}
