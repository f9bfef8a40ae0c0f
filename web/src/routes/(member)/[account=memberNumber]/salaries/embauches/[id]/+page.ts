import type { PageLoad } from './$types';

/** Whoever confirms a hire loads a long form already: what few hires show comes only with them. */
export const load: PageLoad = async ({ data }) => ({
  ...data,
  SettledHire:
    data.hire && data.hire.state !== 'TO_CONFIRM'
      ? (await import('./SettledHire.svelte')).default
      : null,
  SamePerson: data.hire?.match ? (await import('./SamePerson.svelte')).default : null,
});
