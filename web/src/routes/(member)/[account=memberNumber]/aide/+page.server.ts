import { words } from '$lib/server/words/words';
import { listed } from '../../shell/help.server';
import { screens } from './ecrans/screens.server';
import { StepsPutAwayDocument } from '$lib/graphql/generated/graphql';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  stepsPutAway: await arePutAway(locals),
  idempotencyKey: crypto.randomUUID(),
  wordCount: words.length,
  screens: listed(screens),
});

async function arePutAway({ api }: App.Locals): Promise<boolean> {
  const { data } = await api.query(StepsPutAwayDocument, {});
  return Boolean(data.viewer?.stepsPutAwayAt);
}
