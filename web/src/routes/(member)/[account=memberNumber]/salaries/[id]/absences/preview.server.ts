import {
  PreviewAbsenceDocument,
  type AbsenceFactsInput,
  type AssessmentDetailsFragment,
} from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';

/** What the law says of the facts typed so far; null while there is nothing to say. */
export async function previewAbsence(
  api: Api,
  input: AbsenceFactsInput,
): Promise<AssessmentDetailsFragment | null> {
  const { data } = await api.query(PreviewAbsenceDocument, { input });
  return data.previewAbsence ?? null;
}
