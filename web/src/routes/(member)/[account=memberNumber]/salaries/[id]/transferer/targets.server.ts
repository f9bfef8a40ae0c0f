import { TransferTargetsDocument } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';

/** Accounts to which people of this one may be moved, as a list to choose from. */
export async function transferTargets(
  api: Api,
  memberNumber: string,
): Promise<{ value: string; label: string; memberNumber: string | null | undefined }[]> {
  const { data } = await api.query(TransferTargetsDocument, { memberNumber });
  return (data.memberAccount?.transferTargets ?? []).map(({ id, memberNumber: number, name }) => ({
    ...{ value: id, memberNumber: number },
    label: [name, number].filter(Boolean).join(' · '),
  }));
}
