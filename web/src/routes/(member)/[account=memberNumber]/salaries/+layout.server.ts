import { HiresToConfirmDocument } from '$lib/graphql/generated/graphql';
import type { LayoutServerLoad } from './$types';

/** What waits behind the tabs of « Mon effectif ». Null where it cannot be read: the tab then shows no number. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
  const { data } = await locals.api.query(HiresToConfirmDocument, { memberNumber: params.account });
  return { hiresToConfirm: data.memberAccount?.hiresToConfirm?.count ?? null };
};
