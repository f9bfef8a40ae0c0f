import { OpenRequestAttachmentDocument } from '$lib/graphql/generated/graphql';
import { downloadFrom } from '$lib/server/download';
import { requestNotFound } from '$lib/server/not-found';

/** A file of a request. The single-use address stays between the servers. */
export async function requestFile(
  { locals, fetch }: { locals: App.Locals; fetch: typeof globalThis.fetch },
  file: { id: string; name: string },
): Promise<Response> {
  const input = { id: file.id };
  const { data } = await locals.api.mutate(OpenRequestAttachmentDocument, { input });
  const path = data.openRequestAttachment?.path;
  return path ? downloadFrom(fetch, path, file.name) : requestNotFound();
}
