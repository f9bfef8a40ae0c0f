import { fail, redirect } from '@sveltejs/kit';
import { UserNotificationsDocument } from '$lib/graphql/generated/graphql';
import { userNotFound } from '$lib/server/not-found';
import { saveChoices } from '../../../../../notification/save.server';
import { userFile } from '../user.server';
import type { Actions, PageServerLoad } from './$types';

async function read(api: App.Locals['api'], memberNumber: string, id: string) {
  const { user } = await userFile(api, memberNumber, id);
  if (!user) return { user, lines: [] };
  const { data } = await api.query(UserNotificationsDocument, { id });
  return { user, lines: data.userNotifications ?? userNotFound() };
}

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  ...(await read(locals.api, params.account, params.id)),
  saved: url.searchParams.has('fait'),
});

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const { user, lines } = await read(locals.api, params.account, params.id);
    const { problems, typed } = await saveChoices(locals.api, form, lines, {
      ...{ accountId: user?.account?.id, userId: user?.user?.id },
      firstName: user?.firstName ?? null,
    });
    if (problems.length > 0) return fail(400, { problems, typed });
    redirect(303, `/${params.account}/entreprise/utilisateurs/${params.id}/notifications?fait`);
  },
};
