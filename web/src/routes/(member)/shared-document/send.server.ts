import { SendDocumentDocument, type SendDocumentInput } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import type { Api } from '$lib/server/api';
import { handIn } from '$lib/server/uploads';
import type { Problem } from '$lib/ui/form/problem';
import { documentProblems, receptionProblems } from './refusals';

/** Bytes of a file at most; the API says the same. */
const largest = 10 * 1024 * 1024;

/** The file of a form; a field that was left empty sends one without name. */
export function fileIn(form: FormData): File | null {
  const file = form.get('file');
  return file instanceof File && file.name !== '' ? file : null;
}

/** Sends a document and its file; what speaks against it, or nothing. */
export async function sendFile(
  api: Api,
  announced: Omit<SendDocumentInput, 'fileName'>,
  file: File | null,
): Promise<Problem[]> {
  if (!file) return [{ field: 'file', message: french('Choisissez un fichier.') }];
  if (file.size > largest) return receptionProblems('TOO_LARGE');
  const input = { ...announced, fileName: file.name };
  const { data } = await api.mutate(SendDocumentDocument, { input });
  const path = data.sendDocument?.path;
  if (!path) return documentProblems(data.sendDocument?.refusals);
  return receptionProblems(await handIn(path, file));
}
