import { error, type Handle, type RequestEvent } from '@sveltejs/kit';
import { env } from './env';
import { logError } from './log';

/** Pages whose form brings files: its body goes on to the API as it comes in and is never held here. */
const withFiles: readonly (string | null)[] = [
  '/(member)/comptes/import',
  '/(member)/[account=memberNumber]/salaries/import',
];

/** Pages whose form may carry one file: it is held here for the moment in which it goes on. */
const withOneFile: readonly (string | null)[] = [
  '/(member)/[account=memberNumber]/salaries/embauches/deposer',
  '/(member)/[account=memberNumber]/entreprise/informations/siret',
  '/(member)/[account=memberNumber]/entreprise/informations/siret/[id]',
  '/(member)/[account=memberNumber]/demandes/nouvelle/[situation]',
  '/(member)/[account=memberNumber]/demandes/[id]',
  '/(member)/[account=memberNumber]/documents/deposer',
  '/(member)/service/documents/publier',
  '/(member)/service/journee/[id]',
  '/(member)/service/parametres/[code]',
];

/** Bytes of a form without files, and of one with a file: ten mebibytes and what surrounds them. */
const largestForm = 512 * 1024;
const largestWithFile = 10.5 * 1024 * 1024;

export function bringsFiles({ request, route }: RequestEvent): boolean {
  return request.method === 'POST' && withFiles.includes(route.id);
}

/** The server lets large bodies pass for the sake of files; every other form stays as small as it is. */
export const boundForms: Handle = ({ event, resolve }) => {
  const { request } = event;
  if (request.method === 'POST' && !bringsFiles(event)) {
    const length = request.headers.get('content-length');
    const most = withOneFile.includes(event.route.id) ? largestWithFile : largestForm;
    if (length === null ? request.body !== null : Number(length) > most) {
      error(413, {
        kind: 'too-large',
        title: 'Cet envoi est trop lourd',
        message:
          'Un fichier pèse 10 Mo au plus. Revenez à la page d’avant, et choisissez un fichier plus léger.',
      });
    }
  }
  return resolve(event);
};

/**
 * Passes the files of a form on to their single-use address on the API's host, as they come in. What the API says of
 * their content stands with the drop; here counts only whether they arrived.
 */
export async function passFilesOn(request: Request, path: string): Promise<'passed' | 'lost'> {
  const url = uploadAddress(path);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      body: request.body,
      // A body that streams is sent before its answer is read.
      duplex: 'half',
    } as RequestInit);
    await answer.body?.cancel();
    return answer.status < 500 ? 'passed' : 'lost';
  } catch (cause) {
    logError({
      route: 'upload',
      errorId: crypto.randomUUID(),
      message: cause instanceof Error ? cause.name : 'unknown',
    });
    return 'lost';
  }
}

/**
 * Passes a body that is held here on to a single-use address on the API's host.
 * @returns the status of the answer; 503 when there was none
 */
export async function passOn(path: string, body: BodyInit): Promise<number> {
  const answer = await fetch(uploadAddress(path), { method: 'POST', body }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.status ?? 503;
}

/**
 * Hands a body that is held here in at a single-use address that says what became of it.
 * @returns the word of the answer; empty when there was none
 */
export async function handIn(path: string, body: BodyInit): Promise<string> {
  const answer = await fetch(uploadAddress(path), { method: 'POST', body }).catch(() => undefined);
  const said = (await answer?.json().catch(() => undefined)) as { received?: string } | undefined;
  return said?.received ?? '';
}

/** A path that leads elsewhere would hand the file to a stranger. */
function uploadAddress(path: string): URL {
  const { apiUrl } = env();
  const url = new URL(path, apiUrl);
  if (url.origin !== apiUrl.origin) error(502, 'Adresse d’envoi inattendue.');
  return url;
}
