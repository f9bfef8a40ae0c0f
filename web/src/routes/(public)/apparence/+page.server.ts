import { redirect } from '@sveltejs/kit';
import { env } from '$lib/server/env';
import { localPath } from '$lib/server/local-path';
import { themeOf, writeTheme } from '$lib/server/theme';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ request, cookies }) => {
    const form = await request.formData();
    const theme = themeOf(form.get('theme'));
    if (theme) writeTheme(cookies, theme, env().https);
    const back = form.get('retour');
    redirect(303, localPath(typeof back === 'string' ? back : null));
  },
};
