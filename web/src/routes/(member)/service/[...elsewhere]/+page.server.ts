import { pageNotFound } from '$lib/server/not-found';
import type { PageServerLoad } from './$types';

/** An address that has no page: the way back stays in its frame. */
export const load: PageServerLoad = () => pageNotFound();
