import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startFakeS3, type FakeS3 } from '../../testing/fake-s3/fake-s3.ts';
import { StoreLost } from '../failure.ts';
import type { Shelf } from '../shelf.ts';
import { openS3Shelf } from './s3-shelf.ts';

const mebibyte = 1024 * 1024;
const name = 'ab'.repeat(16);
const small = Buffer.from('Convocation');
/** Two parts of an upload. */
const large = randomBytes(9 * mebibyte);
const patience = { silence: 10_000, attempts: 3, pause: 1 };

let fake: FakeS3;
let shelf: Shelf;
beforeEach(async () => {
  fake = await startFakeS3();
  shelf = openS3Shelf(fake.place, patience);
});
afterEach(() => fake.close());

/** Why the store is lost, as a log would name it. */
async function lossOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoreLost);
  expect(inspect(error)).not.toContain(fake.place.secretAccessKey);
  return (error as StoreLost).code;
}

const written = (): Buffer | undefined => fake.objects.get(`files/${name}`);

describe('writing', () => {
  it('sends a small file at once and a large one in parts', async () => {
    await shelf.write(name, [small]);
    expect(fake.asked).toEqual(['PUT']);
    await shelf.write(name, [large]);
    expect(fake.asked.slice(1)).toEqual([
      ...['POST uploads', 'PUT partNumber uploadId', 'PUT partNumber uploadId', 'POST uploadId'],
    ]);
  });

  it('holds no more than a part of what it sends', async () => {
    let ahead = 0;
    const larger = randomBytes(17 * mebibyte);
    function* source(): Generator<Buffer> {
      for (let at = 0; at < larger.length; at += mebibyte) {
        const sent = [...fake.uploads.values()].flatMap((parts) => [...parts.values()]);
        ahead = Math.max(ahead, at - Buffer.concat(sent).length);
        yield larger.subarray(at, at + mebibyte);
      }
    }
    await shelf.write(name, source());
    expect(ahead).toBeLessThanOrEqual(9 * mebibyte);
    expect(written()?.equals(larger)).toBe(true);
  });

  it.each(['busy', 'unsaid', 'half'] as const)(
    'sends again what the store was %s about',
    async (fault) => {
      fake.faults['PUT'] = [fault, fault];
      fake.faults['POST'] = [fault];
      await shelf.write(name, [large]);
      expect(written()?.equals(large)).toBe(true);
    },
  );

  it('gives up a store that stays busy, and leaves no parts there', async () => {
    fake.faults['PUT'] = ['busy', 'busy', 'busy'];
    expect(await lossOf(shelf.write(name, [large]))).toBe('SlowDown');
    expect([fake.objects.size, fake.uploads.size]).toEqual([0, 0]);
  });

  it('gives up a store that stays silent', async () => {
    shelf = openS3Shelf(fake.place, { silence: 50, attempts: 2, pause: 1 });
    fake.faults['PUT'] = ['silent', 'silent'];
    expect(await lossOf(shelf.write(name, [small]))).toBe('ETIMEDOUT');
  });

  it('closes the source of a file that the store does not take', async () => {
    let closed = false;
    async function* source(): AsyncGenerator<Uint8Array> {
      try {
        yield large;
        yield large;
      } finally {
        closed = true;
      }
    }
    fake.faults['POST'] = ['busy', 'busy', 'busy'];
    await lossOf(shelf.write(name, source()));
    expect(closed).toBe(true);
  });
});

describe('reading', () => {
  beforeEach(() => {
    fake.objects.set(`files/${name}`, large);
  });

  it.each(['busy', 'half', 'unsaid'] as const)(
    'takes a file up where it was when the store was %s',
    async (fault) => {
      fake.faults['GET'] = [fault, fault];
      expect((await buffer(await shelf.read(name))).equals(large)).toBe(true);
    },
  );

  it('does not give two files as one when it was replaced meanwhile', async () => {
    fake.faults['GET'] = ['half'];
    const file = await shelf.read(name);
    fake.objects.set(`files/${name}`, randomBytes(large.length));
    expect(await lossOf(buffer(file))).toBe('PreconditionFailed');
  });

  it('gives no end to a file whose rest does not come', async () => {
    fake.faults['GET'] = ['half'];
    const file = await shelf.read(name);
    await fake.close();
    expect(await lossOf(buffer(file))).toBe('ECONNREFUSED');
  });

  it('ends the request of whoever reads no further', async () => {
    const file = await shelf.read(name);
    await file[Symbol.asyncIterator]().next();
    file.destroy();
    await expect.poll(fake.openAnswers).toBe(0);
  });
});

describe('what it is let in with', () => {
  it('is a signature of the store’s own secret', async () => {
    const wrong = openS3Shelf({ ...fake.place, secretAccessKey: 'another' }, patience);
    expect(await lossOf(wrong.write(name, [small]))).toBe('SignatureDoesNotMatch');
    expect(fake.asked).toHaveLength(1);
  });

  it('names the region and the key', async () => {
    const elsewhere = openS3Shelf({ ...fake.place, region: 'gra' }, patience);
    expect(await lossOf(elsewhere.has(name))).toBe('InvalidAccessKeyId');
  });

  it('does not hold for a clock that is wrong by an hour', async () => {
    fake.skew = -3600;
    expect(await lossOf(shelf.read(name))).toBe('RequestTimeTooSkewed');
  });

  it('opens no bucket that is not there, which is no missing file', async () => {
    const other = openS3Shelf({ ...fake.place, bucket: 'autre' }, patience);
    expect(await lossOf(other.read(name))).toBe('NoSuchBucket');
    expect(await lossOf(other.has(name))).toBe('NoSuchBucket');
    expect(await lossOf(other.remove(name))).toBe('NoSuchBucket');
  });
});

it('lists page after page, and nothing that is not a file of ours', async () => {
  fake.pageSize = 2;
  const names = ['0', '1', '2', '3', '4'].map((digit) => digit.repeat(32));
  for (const each of names) fake.objects.set(`files/${each}`, small);
  fake.objects.set('files/note.txt', small);
  fake.objects.set('other/thing', small);
  const listed: string[] = [];
  for await (const each of shelf.names()) listed.push(each);
  expect(listed).toEqual(names);
});
