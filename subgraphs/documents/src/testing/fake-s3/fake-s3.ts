import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { S3Place } from '../../store/s3/place.ts';
import { objectionTo } from './signature.ts';

/**
 * What goes wrong with one request: the store is busy, forgets to answer, breaks off in the middle of its answer, or does
 * what it was asked and breaks off before it says so.
 */
export type Fault = 'busy' | 'silent' | 'half' | 'unsaid';

export interface FakeS3 {
  /** As a process is told of it. */
  place: S3Place;
  /** Files by their key. */
  objects: Map<string, Buffer>;
  /** Parts that were neither put together nor given up, by their upload. */
  uploads: Map<string, Map<number, Buffer>>;
  /** What was asked: method, and what of. */
  asked: string[];
  /** What goes wrong with the next requests of a method, one each. */
  faults: Partial<Record<string, Fault[]>>;
  /** Seconds by which its clock is wrong. */
  skew: number;
  /** Keys of one list at most. */
  pageSize: number;
  /** Answers that are under way. */
  openAnswers(): number;
  close(): Promise<void>;
}

const bucket = 'vigie-fichiers';

/** A store that checks every signature, keeps what it is given in memory, and fails as it is told. */
export async function startFakeS3(): Promise<FakeS3> {
  const credentials = { accessKeyId: 'ESSAI', secretAccessKey: `secret/${randomUUID()}` };
  const open = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    open.add(response);
    response.once('close', () => open.delete(response));
    answer(fake, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error('The fake store failed'));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const fake: FakeS3 = {
    place: {
      endpoint: new URL(`http://127.0.0.1:${port}`),
      ...{ bucket, region: 'fr-par', ...credentials, addressing: 'path' },
    },
    ...{ objects: new Map(), uploads: new Map(), asked: [], faults: {}, skew: 0, pageSize: 1000 },
    openAnswers: () => open.size,
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
  return fake;
}

async function answer(
  fake: FakeS3,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = '', url: target = '' } = request;
  const body = await buffer(request);
  const url = new URL(target, fake.place.endpoint);
  fake.asked.push([method, ...url.searchParams.keys()].join(' '));
  const fault = fake.faults[method]?.shift();
  if (fault === 'silent') return;
  if (fault === 'busy') return refuse(response, 503, 'SlowDown');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const now = new Date(Date.now() + fake.skew * 1000);
  const objection = objectionTo({ method, target, headers, body }, fake.place, now);
  if (objection !== null) return refuse(response, 403, objection);
  const [, named, ...rest] = url.pathname.split('/');
  if (named !== bucket) return refuse(response, 404, 'NoSuchBucket');
  const reply = replyOf(fake, { method, url, key: rest.join('/'), body, headers });
  if (fault === 'unsaid') return void request.socket.destroy();
  send(response, reply, fault === 'half');
}

interface Reply {
  status: number;
  body: Buffer;
  headers?: Record<string, string>;
}

interface Wanted {
  method: string;
  url: URL;
  key: string;
  body: Buffer;
  headers: Readonly<Record<string, string>>;
}

function replyOf(fake: FakeS3, { method, url, key, body, headers }: Wanted): Reply {
  const { range, 'if-match': condition } = headers;
  const { searchParams } = url;
  const uploadId = searchParams.get('uploadId');
  if (searchParams.has('list-type')) return listOf(fake, searchParams);
  if (uploadId !== null) return partReply(fake, { method, searchParams, key, body, uploadId });
  if (searchParams.has('uploads')) {
    const id = `upload/${randomUUID()}+`;
    fake.uploads.set(id, new Map());
    return said(
      200,
      `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
    );
  }
  if (method === 'PUT') {
    fake.objects.set(key, body);
    return { status: 200, body: Buffer.alloc(0), headers: { etag: tagOf(body) } };
  }
  if (method === 'DELETE') {
    fake.objects.delete(key);
    return said(204, '');
  }
  const object = fake.objects.get(key);
  if (!object) return failed(404, 'NoSuchKey');
  if (condition !== undefined && condition !== tagOf(object)) {
    return failed(412, 'PreconditionFailed');
  }
  const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
  const part = object.subarray(from);
  return { status: range ? 206 : 200, body: part, headers: { etag: tagOf(object) } };
}

function partReply(
  { objects, uploads }: FakeS3,
  part: {
    method: string;
    searchParams: URLSearchParams;
    key: string;
    body: Buffer;
    uploadId: string;
  },
): Reply {
  const { method, searchParams, key, body, uploadId } = part;
  const parts = uploads.get(uploadId);
  if (!parts) return failed(404, 'NoSuchUpload');
  if (method === 'PUT') {
    parts.set(Number(searchParams.get('partNumber')), body);
    return { status: 200, body: Buffer.alloc(0), headers: { etag: tagOf(body) } };
  }
  if (method === 'DELETE') {
    uploads.delete(uploadId);
    return said(204, '');
  }
  const listed = [
    ...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>&quot;(\w+)&quot;<\/ETag>/g),
  ];
  const wanted = listed.map(([, number, tag]) => {
    const piece = parts.get(Number(number));
    return piece && tagOf(piece) === `"${tag}"` ? piece : null;
  });
  if (wanted.length === 0 || wanted.includes(null)) return failed(400, 'InvalidPart');
  const pieces = wanted.filter((piece) => piece !== null);
  // All but the last have 5 MB at least, as with the real ones.
  if (pieces.slice(0, -1).some(({ length }) => length < 5 * 1024 * 1024)) {
    return failed(400, 'EntityTooSmall');
  }
  uploads.delete(uploadId);
  objects.set(key, Buffer.concat(pieces));
  return said(200, '<CompleteMultipartUploadResult></CompleteMultipartUploadResult>');
}

function listOf({ objects, pageSize }: FakeS3, asked: URLSearchParams): Reply {
  const [prefix, after] = [asked.get('prefix') ?? '', asked.get('start-after') ?? ''];
  const most = Math.min(Number(asked.get('max-keys')), pageSize);
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
  const contents = keys.slice(0, most).map((key) => `<Contents><Key>${key}</Key></Contents>`);
  return said(
    200,
    `<ListBucketResult><IsTruncated>${keys.length > most}</IsTruncated>${contents.join('')}</ListBucketResult>`,
  );
}

const tagOf = (body: Buffer): string => `"${createHash('md5').update(body).digest('hex')}"`;

const said = (status: number, text: string): Reply => ({ status, body: Buffer.from(text) });

const failed = (status: number, code: string): Reply =>
  said(status, `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);

const refuse = (response: ServerResponse, status: number, code: string): void =>
  send(response, failed(status, code), false);

function send(response: ServerResponse, { status, body, headers }: Reply, half: boolean): void {
  const size = { 'content-length': status === 204 ? '0' : String(body.length) };
  response.writeHead(status, { ...size, ...headers });
  if (!half) return void response.end(body);
  response.write(body.subarray(0, body.length / 2), () => response.destroy());
}
