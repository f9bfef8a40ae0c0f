import { french } from '$lib/format/french';
import { words } from '$lib/server/words/words';
import { screens } from './ecrans/screens.server';
import { StepsPutAwayDocument } from '$lib/graphql/generated/graphql';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  stepsPutAway: await arePutAway(locals),
  idempotencyKey: crypto.randomUUID(),
  wordCount: words.length,
  screens: screens.map(([key, { title, purpose }]) => ({
    key,
    title: french(title),
    // Its first sentence says what the screen is.
    purpose: french(`${(purpose[0] ?? '').split(/(?<=\.)\s/)[0]}`),
  })),
});

async function arePutAway({ api }: App.Locals): Promise<boolean> {
  const { data } = await api.query(StepsPutAwayDocument, {});
  return Boolean(data.viewer?.stepsPutAwayAt);
}
