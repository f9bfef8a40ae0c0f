import { french } from '$lib/format/french';
import { words } from '$lib/server/words/words';
import { screens } from './ecrans/screens.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  wordCount: words.length,
  screens: screens.map(([key, { title, purpose }]) => ({
    key,
    title: french(title),
    // Its first sentence says what the screen is.
    purpose: french(`${(purpose[0] ?? '').split(/(?<=\.)\s/)[0]}`),
  })),
});
