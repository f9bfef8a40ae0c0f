import { fail, redirect } from '@sveltejs/kit';
import {
  StartViewDocument,
  ViewChoicesDocument,
  type ViewRefusalCode,
} from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { textsOf } from '$lib/server/form-texts';
import { memberUnknown } from '../member.server';
import { setAside } from '$lib/server/set-aside';
import { writeSession } from '$lib/server/session';
import type { Actions, PageServerLoad } from './$types';

const sentences: Record<ViewRefusalCode, string> = frenchTexts({
  NOT_FOUND: "Cet espace n'existe plus. Revenez à la liste des adhérents.",
  MISSING_RIGHT: "Vos droits ne vous permettent pas de voir l'espace comme l'adhérent.",
  NOBODY: "Cette personne n'a plus accès à l'espace. Choisissez-en une autre.",
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez vos réponses et envoyez de nouveau.',
});

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const search = url.searchParams.get('recherche')?.trim().slice(0, 100) ?? '';
  const { data } = await locals.api.query(ViewChoicesDocument, {
    ...{ memberNumber: params.numero, search: search || undefined },
  });
  const account = data.memberAccount ?? memberUnknown(params.numero);
  return {
    account,
    users: account.users?.edges.flatMap(({ node }) => node ?? []) ?? [],
    total: account.users?.totalCount ?? 0,
    search,
    mayView: (data.viewer?.scopes ?? []).includes('members:view'),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params, cookies }) => {
    const text = textsOf(await request.formData());
    const userId = text('userId');
    const { data } = await locals.api.mutate(StartViewDocument, {
      input: {
        ...{ accountId: text('accountId'), userId: userId || null },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const { session, refusals = [] } = data.startView ?? {};
    if (!session) {
      // Without a refusal the same sending was answered before: its session is not told a second time.
      const code =
        refusals[0]?.code ?? (data.startView ? 'IDEMPOTENCY_KEY_REUSED' : 'MISSING_RIGHT');
      const field = code === 'NOBODY' ? 'userId' : null;
      const problems = [{ field, message: sentences[code] }];
      return fail(400, { userId, problems, idempotencyKey: crypto.randomUUID() });
    }
    setAside(cookies);
    writeSession(cookies, session);
    redirect(303, `/${params.numero}`);
  },
};
