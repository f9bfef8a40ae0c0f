import type { PageLoad } from './$types';

/** Found by sending alone. Sent without scripts, it is part of the page; else the page fetches it with the answer. */
export const load: PageLoad = async ({ data }) => ({
  ...data,
  MaybeKnown: data.sent ? (await import('./MaybeKnown.svelte')).default : null,
});
