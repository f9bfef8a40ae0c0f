import { fail, redirect } from '@sveltejs/kit';
import { PublishableKindsDocument, type DocumentKind } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import type { Api } from '$lib/server/api';
import { textsOf } from '$lib/server/form-texts';
import type { Problem } from '$lib/ui/form/problem';
import { documentProblems } from '../../../shared-document/refusals';
import { fileIn, sendFile } from '../../../shared-document/send.server';
import { everybody, listed, type Audience } from './audience.server';
import type { Actions, PageServerLoad } from './$types';

/** Kinds about a whole account that the person may publish. */
async function kindsFor(api: Api): Promise<{ code: DocumentKind; label: string }[]> {
  const { data } = await api.query(PublishableKindsDocument, {});
  const scopes = data.viewer?.scopes ?? [];
  return (data.documentKinds ?? [])
    .filter(
      ({ about, publishing }) => about === 'ACCOUNT' && publishing && scopes.includes(publishing),
    )
    .map(({ code, label }) => ({ code, label }));
}

export const load: PageServerLoad = async ({ locals, url }) => ({
  kinds: await kindsFor(locals.api),
  numbers: url.searchParams.get('adherent') ?? '',
});

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const text = textsOf(form);
    const typed = {
      ...{ kind: text('kind'), title: text('title'), audience: text('audience') },
      ...{ numbers: text('accountIds'), effectiveOn: text('effectiveOn') },
    };
    const again = (problems: readonly Problem[]) =>
      fail(400, { problems: [...problems], ...typed });
    const kind = (await kindsFor(locals.api)).find(({ code }) => code === typed.kind);
    if (!kind) return again(documentProblems([{ code: 'REQUIRED', field: 'kind' }]));
    const audience =
      typed.audience === 'tous'
        ? await everybody(locals.api)
        : await listed(locals.api, typed.numbers);
    if (!('accountIds' in audience)) return again([audienceProblem(audience)]);
    const problems = await sendFile(
      locals.api,
      {
        ...{ kind: kind.code, accountIds: audience.accountIds, title: typed.title || null },
        effectiveOn: /^\d{4}-\d{2}-\d{2}$/.test(typed.effectiveOn) ? typed.effectiveOn : null,
      },
      fileIn(form),
    );
    if (problems.length > 0) return again(problems);
    redirect(303, '/service/documents?fait=publie');
  },
};

function audienceProblem(audience: Exclude<Audience, { accountIds: string[] }>): Problem {
  const message =
    'unknown' in audience
      ? `Aucun adhérent ne porte ce numéro : ${audience.unknown.slice(0, 10).join(', ')}.`
      : `${audience.tooMany} numéros, c'est trop pour un seul envoi : 200 au plus, ou tous les adhérents.`;
  return { field: 'accountIds', message: french(message) };
}
