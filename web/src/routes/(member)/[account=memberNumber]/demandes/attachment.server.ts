import { SendRequestAttachmentDocument } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import type { Api } from '$lib/server/api';
import { passOn } from '$lib/server/uploads';
import type { Problem } from '$lib/ui/form/problem';
import { requestProblems } from '../../visit-request/refusals';

/** Bytes of a file at most; the API says the same. */
const largest = 10 * 1024 * 1024;

const problem = (message: string): Problem[] => [{ field: 'file', message: french(message) }];

/** Whether a file came with the form: a field that was left empty sends one without a byte. */
export function isGiven(file: FormDataEntryValue | null): file is File {
  return file instanceof File && file.size > 0;
}

/** What speaks against a file before it is sent. */
export function fileProblems(file: FormDataEntryValue | null): Problem[] {
  if (!isGiven(file) || file.size <= largest) return [];
  return problem('Ce fichier dépasse 10 Mo : réduisez-le.');
}

/** Sends a file with a request. */
export async function sendFile(api: Api, requestId: string, file: File): Promise<Problem[]> {
  const input = { requestId, fileName: file.name };
  const { data } = await api.mutate(SendRequestAttachmentDocument, { input });
  const path = data.sendRequestAttachment?.path;
  if (!path) return requestProblems(data.sendRequestAttachment?.refusals, '');
  const status = await passOn(path, file);
  if (status === 201) return [];
  if (status === 413) return problem('Ce fichier dépasse 10 Mo : réduisez-le.');
  if (status === 415) return problem('Ce fichier n’est ni un PDF ni une photo (JPEG ou PNG).');
  if (status === 409) return requestProblems([{ code: 'ALREADY_SETTLED' }], '');
  return problem('Le fichier n’est pas arrivé. Envoyez-le de nouveau dans un instant.');
}
