import { CancelSecondFactorResetDocument } from '$lib/graphql/generated/graphql';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ locals, params }) => {
    const { data } = await locals.api.mutate(CancelSecondFactorResetDocument, {
      input: { link: params.lien },
    });
    return { cancelled: data.cancelSecondFactorReset?.refusals.length === 0 };
  },
};
