import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import { BodyTooLarge } from '@vigie/chassis/http/body';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { uploadLimits } from '../reading/limits.ts';
import { UnreadableUpload } from '../reading/refusal.ts';

type WebStream = Parameters<typeof Readable.fromWeb>[0];

/**
 * Takes the files of a form one after the other, as their bytes come in: whoever takes one holds back the rest.
 * @throws UnreadableUpload for what is no form, for too many files, and for one that ends early
 */
export async function eachFile(
  request: Request,
  take: (name: string, bytes: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data') || !request.body) throw new UnreadableUpload('EMPTY');
  const parser = openParser(type);
  let taking = Promise.resolve();
  let current: Readable | null = null;
  let failure: unknown;
  const fail = (error: unknown): void => {
    failure ??= error;
    // Whoever waits for more of this file would wait for ever.
    current?.destroy(new UnreadableUpload('BROKEN'));
    parser.destroy();
  };
  parser.on('file', (_field, stream, name) => {
    // A form whose file field was left empty sends a file without a name.
    if (!name) return void stream.resume();
    taking = taking.then(async () => {
      if (failure !== undefined) return;
      current = stream;
      await take(name, stream).catch(fail);
      current = null;
    });
  });
  parser.on('filesLimit', () =>
    fail(new UnreadableUpload('TOO_MANY_FILES', { limit: uploadLimits.files })),
  );
  await pipeline(Readable.fromWeb(request.body as WebStream), parser).catch((error: unknown) =>
    fail(broughtBy(error)),
  );
  await taking;
  if (failure !== undefined) throw failure;
}

/** Whatever ends a body early is its client's doing. */
function broughtBy(error: unknown): UnreadableUpload {
  return error instanceof BodyTooLarge
    ? new UnreadableUpload('TOO_LARGE', { limit: uploadLimits.bytes })
    : new UnreadableUpload('BROKEN');
}

function openParser(type: string): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': type } as BusboyHeaders,
      limits: { files: uploadLimits.files, fields: 20, parts: uploadLimits.files + 20 },
    });
  } catch {
    throw new UnreadableUpload('EMPTY');
  }
}
