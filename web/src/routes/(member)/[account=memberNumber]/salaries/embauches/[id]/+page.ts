import type { PageLoad } from './$types';

/** Whoever confirms a hire loads a long form already: what shows a settled one comes only for a settled one. */
export const load: PageLoad = async ({ data }) => ({
  ...data,
  SettledHire:
    data.hire && data.hire.state !== 'TO_CONFIRM'
      ? (await import('./SettledHire.svelte')).default
      : null,
});
