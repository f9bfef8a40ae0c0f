import { error, fail, redirect } from '@sveltejs/kit';
import { HireDropAccountDocument, StartHireDropDocument } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { passOn } from '$lib/server/uploads';
import type { Actions, PageServerLoad } from './$types';

/** Bytes of a file that is taken here: a hundred thousand lines. */
const LARGEST = 10 * 1024 * 1024;

export const load: PageServerLoad = async ({ locals, params }) => {
  const answer = await locals.api.query(HireDropAccountDocument, {
    memberNumber: params.account,
  });
  const { data } = answer;
  const account = data.memberAccount ?? accountNotFound();
  return {
    accountName: account.name,
    mayWrite: (data.viewer?.access?.scopes ?? []).includes('employees:write'),
    idempotencyKey: crypto.randomUUID(),
    // The hires that wait are asked for so that the page says, before a file is chosen, that nobody can read it yet.
    missing: missingParts(answer),
  };
};

const refused = (message: string) =>
  fail(400, { problems: [{ field: 'fichier', message: french(message) }] });

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const file = form.get('fichier');
    if (!(file instanceof File) || file.size === 0) return refused('Choisissez un fichier.');
    if (file.size > LARGEST) {
      return refused('Ce fichier dépasse 10 Mo : déposez-le en plusieurs parties.');
    }
    const { data: found } = await locals.api.query(HireDropAccountDocument, {
      memberNumber: params.account,
    });
    const accountId = found.memberAccount?.id ?? accountNotFound();
    const idempotencyKey = String(form.get('idempotencyKey') ?? '');
    const { data } = await locals.api.mutate(StartHireDropDocument, {
      input: { idempotencyKey, accountId, purpose: 'HIRES' },
    });
    const { drop, uploadPath } = data.startImport ?? {};
    if (!drop || !uploadPath) {
      return refused('Le dépôt n’a pas pu commencer. Rechargez la page et recommencez.');
    }
    await passFileOn(uploadPath, file);
    redirect(303, `/${params.account}/salaries/embauches/deposer/${drop.id}`);
  },
};

/** The single-use address stays between the servers. What the API says of the file stands with the drop. */
async function passFileOn(path: string, file: File): Promise<void> {
  const body = new FormData();
  body.append('fichier', file, file.name);
  if ((await passOn(path, body)) >= 500) {
    error(503, { kind: 'unreachable', message: 'Le fichier n’a pas pu être reçu.' });
  }
}
