import { error } from '@sveltejs/kit';
import {
  OpenRegistrationProofDocument,
  SendRegistrationProofDocument,
} from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import type { Api } from '$lib/server/api';
import { downloadFrom } from '$lib/server/download';
import { passOn } from '$lib/server/uploads';
import type { Problem } from '$lib/ui/form/problem';
import { changeProblems } from './refusals';

/** Bytes of a proof at most; the API says the same. */
const largest = 10 * 1024 * 1024;

const problem = (message: string): Problem[] => [{ field: 'proof', message: french(message) }];

/** What speaks against a file before it is sent. */
export function fileProblems(file: FormDataEntryValue | null): Problem[] {
  if (!(file instanceof File) || file.size === 0) return problem('Joignez le justificatif.');
  return file.size > largest ? problem('Ce fichier dépasse 10 Mo : réduisez-le.') : [];
}

/** Sends a file as the proof of a request. */
export async function sendProof(api: Api, changeId: string, file: File): Promise<Problem[]> {
  const input = { changeId, fileName: file.name };
  const { data } = await api.mutate(SendRegistrationProofDocument, { input });
  const path = data.sendRegistrationProof?.path;
  if (!path) return changeProblems(data.sendRegistrationProof?.refusals);
  return problemsOf(await passOn(path, file));
}

function problemsOf(status: number): Problem[] {
  if (status === 201) return [];
  if (status === 413) return problem('Ce fichier dépasse 10 Mo : réduisez-le.');
  if (status === 415) {
    return problem('Ce fichier n’est ni un PDF ni une photo (JPEG ou PNG).');
  }
  if (status === 409) return changeProblems([{ code: 'ALREADY_DECIDED' }]);
  return problem('Le fichier n’est pas arrivé. Envoyez-le de nouveau dans un instant.');
}

/** The proof as a file. The single-use address stays between the servers. */
export async function proofFile(
  { locals, fetch }: { locals: App.Locals; fetch: typeof globalThis.fetch },
  changeId: string,
  name: string,
): Promise<Response> {
  const { data } = await locals.api.mutate(OpenRegistrationProofDocument, { input: { changeId } });
  const path = data.openRegistrationProof?.path;
  if (!path) {
    error(404, { kind: 'not-found', message: 'Il n’y a pas de justificatif à cette demande.' });
  }
  return downloadFrom(fetch, path, name);
}
