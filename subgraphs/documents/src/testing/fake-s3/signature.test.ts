import { AwsV4Signer } from 'aws4fetch';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addressOf, type S3Place } from '../../store/s3/place.ts';
import { objectionTo, type Arrived, type KnownKey } from './signature.ts';

const empty = createHash('sha256').digest('hex');

/** « GET Object » of the examples in Amazon’s own specification of signatures. */
const published: { arrived: Arrived; key: KnownKey; now: Date } = {
  key: {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    region: 'us-east-1',
  },
  now: new Date('2013-05-24T00:05:00Z'),
  arrived: {
    method: 'GET',
    target: '/test.txt',
    headers: {
      host: 'examplebucket.s3.amazonaws.com',
      range: 'bytes=0-9',
      'x-amz-content-sha256': empty,
      'x-amz-date': '20130524T000000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, ' +
        'SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, ' +
        'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    },
    body: Buffer.alloc(0),
  },
};

describe('the fake store', () => {
  const { arrived, key, now } = published;

  it('takes the signature that Amazon publishes as an example', () => {
    expect(objectionTo(arrived, key, now)).toBeNull();
  });

  it.each<[string, Partial<Arrived>, string]>([
    ['another method', { method: 'DELETE' }, 'SignatureDoesNotMatch'],
    ['another file', { target: '/other.txt' }, 'SignatureDoesNotMatch'],
    ['a question that was added', { target: '/test.txt?acl=' }, 'SignatureDoesNotMatch'],
    ['another content', { body: Buffer.from('x') }, 'XAmzContentSHA256Mismatch'],
    [
      'a header of the store that was not signed',
      { headers: { ...arrived.headers, 'x-amz-acl': 'public-read' } },
      'SignatureDoesNotMatch',
    ],
    ['no signature', { headers: { host: 'examplebucket.s3.amazonaws.com' } }, 'AccessDenied'],
  ])('refuses it for %s', (_, changed, objection) => {
    expect(objectionTo({ ...arrived, ...changed }, key, now)).toBe(objection);
  });

  it('refuses it a day later', () => {
    const later = new Date('2013-05-25T00:00:00Z');
    expect(objectionTo(arrived, key, later)).toBe('RequestTimeTooSkewed');
  });
});

describe('an address', () => {
  const place: S3Place = {
    ...published.key,
    ...{ endpoint: new URL('https://s3.example:9000/store/'), bucket: 'vigie-fichiers' },
    addressing: 'path',
  };

  it('has the bucket in its path or before its host', () => {
    const before: S3Place = { ...place, addressing: 'host' };
    expect([place, before].map((each) => addressOf(each, 'abc').href)).toEqual([
      'https://s3.example:9000/store/vigie-fichiers/files/abc',
      'https://vigie-fichiers.s3.example:9000/store/files/abc',
    ]);
    expect(addressOf(before).href).toBe('https://vigie-fichiers.s3.example:9000/store/');
  });

  it('is signed as it stands, with the bucket before its host too', async () => {
    const url = addressOf({ ...place, addressing: 'host' }, 'abc');
    url.search = new URLSearchParams({ uploadId: 'a/b+c=', partNumber: '1' }).toString();
    const { headers } = await new AwsV4Signer({
      ...{ url: url.href, method: 'PUT', service: 's3', ...published.key },
      headers: { 'x-amz-content-sha256': empty },
    }).sign();
    const arrived = {
      ...{ method: 'PUT', target: `${url.pathname}${url.search}`, body: Buffer.alloc(0) },
      headers: { host: url.host, ...Object.fromEntries(headers) },
    };
    expect(objectionTo(arrived, published.key, new Date())).toBeNull();
    const elsewhere = { ...arrived, headers: { ...arrived.headers, host: 's3.example:9000' } };
    expect(objectionTo(elsewhere, published.key, new Date())).toBe('SignatureDoesNotMatch');
  });
});
