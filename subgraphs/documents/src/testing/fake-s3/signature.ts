import { createHash, createHmac } from 'node:crypto';

/** A request as it arrived. */
export interface Arrived {
  method: string;
  /** Path and query as they stood on the line. */
  target: string;
  /** In lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  body: Buffer;
}

export interface KnownKey {
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
}

/** Seconds by which a request may be older or newer than the store's own clock. */
const skew = 15 * 60;

/**
 * What a store objects to in a request (AWS Signature Version 4, in the headers); null when nothing.
 * Written from the specification, so that it proves a client which was not.
 */
export function objectionTo(arrived: Arrived, key: KnownKey, now: Date): string | null {
  const { headers, body } = arrived;
  const given = /^AWS4-HMAC-SHA256 Credential=(\S+), SignedHeaders=(\S+), Signature=(\S+)$/.exec(
    headers['authorization'] ?? '',
  );
  const moment = headers['x-amz-date'] ?? '';
  if (!given) return 'AccessDenied';
  const [, credential = '', names = '', signature] = given;
  const scope = `${moment.slice(0, 8)}/${key.region}/s3/aws4_request`;
  if (credential !== `${key.accessKeyId}/${scope}`) return 'InvalidAccessKeyId';
  if (Math.abs(instantOf(moment) - now.getTime()) > skew * 1000) return 'RequestTimeTooSkewed';
  const signed = names.split(';');
  const owed = Object.keys(headers).filter((name) => name === 'host' || name.startsWith('x-amz-'));
  if (owed.some((name) => !signed.includes(name))) return 'SignatureDoesNotMatch';
  const digest = headers['x-amz-content-sha256'] ?? '';
  const canonical = [
    ...[arrived.method, canonicalPath(arrived.target), canonicalQuery(arrived.target)],
    ...signed.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}`),
    ...['', names, digest],
  ].join('\n');
  const text = ['AWS4-HMAC-SHA256', moment, scope, sha256(canonical)].join('\n');
  const dayKey = scope
    .split('/')
    .reduce<Buffer | string>((so, far) => hmac(so, far), `AWS4${key.secretAccessKey}`);
  if (hmac(dayKey, text).toString('hex') !== signature) return 'SignatureDoesNotMatch';
  return digest === sha256(body) ? null : 'XAmzContentSHA256Mismatch';
}

const canonicalPath = (target: string): string =>
  (target.split('?')[0] ?? '').split('/').map(encoded).join('/');

function canonicalQuery(target: string): string {
  const query = target.split('?')[1];
  if (!query) return '';
  return query
    .split('&')
    .map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return `${encoded(name)}=${encoded(value)}`;
    })
    .sort()
    .join('&');
}

/** Every character but the unreserved ones of RFC 3986, once. */
const encoded = (part: string): string =>
  encodeURIComponent(decodeURIComponent(part)).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** `20261127T080000Z` in milliseconds. */
const instantOf = (moment: string): number =>
  Date.parse(moment.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

const sha256 = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex');

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();
