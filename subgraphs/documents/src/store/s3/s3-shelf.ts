import { Readable } from 'node:stream';
import { FileMissing, StoreLost } from '../failure.ts';
import { piecesOf } from '../pieces.ts';
import { assertName, isName, type Shelf } from '../shelf.ts';
import type { Content } from '../store.ts';
import { textsOf } from './answer.ts';
import { followBody } from './follow-body.ts';
import { folder, type S3Place } from './place.ts';
import {
  openRequests,
  usualPatience,
  type S3Answer,
  type S3Patience,
  type S3Requests,
} from './requests.ts';

/** Bytes of a part: no more of a file is ever held. The store takes 5 MB at least, and 10 000 parts of a file. */
const partSize = 8 * 1024 * 1024;

/**
 * Keeps files in a bucket of an S3-compatible store. A file is there when its last part was put together, and not before.
 * What a versioned bucket keeps of deleted files is the bucket's own policy.
 */
export function openS3Shelf(place: S3Place, patience: S3Patience = usualPatience): Shelf {
  const requests = openRequests(place, patience);
  const ask = async (...request: Parameters<S3Requests['ask']>): Promise<S3Answer> => {
    const answer = await requests.ask(...request);
    if (typeof answer === 'string') throw new StoreLost(answer);
    return answer;
  };

  async function write(name: string, content: Content): Promise<void> {
    let upload: Upload | null = null;
    try {
      for await (const { piece, last } of piecesOf(content, partSize)) {
        if (last && !upload) {
          await ask({ method: 'PUT', name, body: piece });
          return;
        }
        upload ??= await begin(name);
        await upload.send(piece);
      }
      await upload?.complete();
    } catch (error) {
      await upload?.abort();
      throw error;
    }
  }

  async function begin(name: string): Promise<Upload> {
    const { text } = await ask({ method: 'POST', name, query: { uploads: '' } });
    const uploadId = textsOf(text).get('UploadId')?.join('');
    if (!uploadId) throw new StoreLost('NO_UPLOAD_ID');
    const tags: string[] = [];
    return {
      send: async (body) => {
        const query = { partNumber: String(tags.length + 1), uploadId };
        const { headers } = await ask({ method: 'PUT', name, query, body });
        tags.push(headers.get('etag') ?? '');
      },
      complete: async () => {
        const body = Buffer.from(listOfParts(tags));
        await ask({ method: 'POST', name, query: { uploadId }, body });
      },
      // Its parts would be kept, and paid for. What cannot even be told that is left to the bucket's own rule.
      abort: () =>
        requests
          .ask({ method: 'DELETE', name, query: { uploadId }, expects: ['NoSuchUpload'] })
          .then(
            () => undefined,
            () => undefined,
          ),
    };
  }

  /** Names from `after` on, in their order, and whether there are more. */
  async function list(
    after: string,
    most: number,
    prefix = '',
  ): Promise<{ names: string[]; more: boolean }> {
    const query = {
      ...{ 'list-type': '2', prefix: `${folder}${prefix}`, 'max-keys': String(most) },
      ...(after && { 'start-after': `${folder}${after}` }),
    };
    const said = textsOf((await ask({ method: 'GET', query })).text);
    const names = (said.get('Key') ?? []).map((key) => key.slice(folder.length));
    return { names, more: said.get('IsTruncated')?.[0] === 'true' };
  }

  return {
    write: async (name, content) => {
      assertName(name);
      await write(name, content);
    },
    read: async (name) => {
      assertName(name);
      const closed = new AbortController();
      const openFrom = async (headers: Record<string, string>): Promise<Response> => {
        const request = { method: 'GET', name, headers, expects: ['NoSuchKey'] } as const;
        const response = await requests.open(request, closed.signal);
        if (typeof response === 'string') throw new FileMissing();
        return response;
      };
      return readableUntil(closed, followBody(await openFrom({}), openFrom, patience));
    },
    // Asked as a list: whoever asks for one file hears of a lost bucket what they hear of a lost file.
    has: async (name) => {
      assertName(name);
      return (await list('', 1, name)).names.includes(name);
    },
    remove: async (name) => {
      assertName(name);
      await requests.ask({ method: 'DELETE', name, expects: ['NoSuchKey'] });
    },
    async *names() {
      for (let after = ''; ;) {
        const { names, more } = await list(after, 1000);
        yield* names.filter(isName);
        after = names.at(-1) ?? '';
        if (!more || after === '') return;
      }
    },
  };
}

/** A file as it comes; whoever closes it ends the request at once, also one that is silent. */
function readableUntil(closed: AbortController, content: AsyncGenerator<Uint8Array>): Readable {
  return new Readable({
    read() {
      content.next().then(
        ({ value, done }) => this.push(done ? null : value),
        (error: Error) => this.destroy(error),
      );
    },
    destroy(error, done) {
      closed.abort();
      done(error);
    },
  });
}

/** A file on its way in parts. */
interface Upload {
  send(part: Buffer): Promise<void>;
  complete(): Promise<void>;
  abort(): Promise<void>;
}

function listOfParts(tags: readonly string[]): string {
  const parts = tags.map(
    (tag, index) =>
      `<Part><PartNumber>${index + 1}</PartNumber><ETag>${tag.replaceAll('"', '&quot;')}</ETag></Part>`,
  );
  return `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`;
}
