import { OpenDocumentDocument } from '$lib/graphql/generated/graphql';
import { downloadFrom } from '$lib/server/download';
import { documentNotFound } from '$lib/server/not-found';

/** A document as a file. The single-use address stays between the servers: the browser only sees the file. */
export async function documentFile(
  { locals, fetch }: { locals: App.Locals; fetch: typeof globalThis.fetch },
  { id, fileName }: { id: string; fileName?: string | null },
  how: 'saved' | 'shown' = 'saved',
): Promise<Response> {
  const { data } = await locals.api.mutate(OpenDocumentDocument, { input: { id } });
  const path = data.openDocument?.address?.path;
  return path ? downloadFrom(fetch, path, fileName ?? 'document.pdf', how) : documentNotFound();
}
