import { serviceContact } from '$lib/server/service-contact';
import { readTheme } from '$lib/server/theme';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, cookies }) => ({
  service: await serviceContact(locals.api),
  theme: readTheme(cookies),
});
