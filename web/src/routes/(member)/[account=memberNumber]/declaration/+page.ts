import type { PageLoad } from './$types';

/** One declaration is a long page, those of a company together are another: each comes without the other. */
export const load: PageLoad = async ({ data }) => ({
  ...data,
  OneDeclaration: data.one ? (await import('./OneDeclaration.svelte')).default : null,
  Together: data.together ? (await import('./Together.svelte')).default : null,
});
