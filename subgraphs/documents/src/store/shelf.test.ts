import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startFakeS3 } from '../testing/fake-s3/fake-s3.ts';
import { FileMissing, StoreLost } from './failure.ts';
import { openFolderShelf } from './folder-shelf.ts';
import { openS3Shelf } from './s3/s3-shelf.ts';
import type { Shelf } from './shelf.ts';

interface Kind {
  shelf: Shelf;
  /** Whatever lies about: files, and pieces of some. */
  traces(): Promise<string[]>;
  /** Takes away all that it stands on. */
  lose(): Promise<void>;
  close(): Promise<void>;
}

async function folderKind(): Promise<Kind> {
  const dataDir = await mkdtemp(join(tmpdir(), 'vigie-shelf-'));
  const files = join(dataDir, 'files');
  return {
    shelf: openFolderShelf(dataDir),
    traces: async () => {
      const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    },
    lose: async () => {
      await rename(files, `${files}.lost`).catch(() => undefined);
      await writeFile(files, '');
    },
    close: () => rm(dataDir, { recursive: true }),
  };
}

async function s3Kind(): Promise<Kind> {
  const fake = await startFakeS3();
  return {
    shelf: openS3Shelf(fake.place, { silence: 10_000, attempts: 2, pause: 1 }),
    traces: () => Promise.resolve([...fake.objects.keys(), ...fake.uploads.keys()]),
    lose: () => fake.close(),
    close: () => fake.close(),
  };
}

async function namesOn(shelf: Shelf): Promise<string[]> {
  const names: string[] = [];
  for await (const name of shelf.names()) names.push(name);
  return names;
}

const newName = (): string => randomBytes(16).toString('hex');

/** Two parts of an upload. */
const large = randomBytes(9 * 1024 * 1024);

function* inPieces(content: Buffer, size = 100_000): Generator<Buffer> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

describe.each([
  ['a folder', folderKind],
  ['an S3-compatible store', s3Kind],
])('a shelf that is %s', (_, openKind) => {
  let kind: Kind;
  let shelf: Shelf;
  beforeEach(async () => {
    kind = await openKind();
    shelf = kind.shelf;
  });
  afterEach(() => kind.close());

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a few bytes', Buffer.from('Convocation')],
    ['more than is held at once', large],
  ])('gives back %s as it was written', async (_size, content) => {
    const name = newName();
    await shelf.write(name, inPieces(content));
    expect((await buffer(await shelf.read(name))).equals(content)).toBe(true);
    expect(await shelf.has(name)).toBe(true);
  });

  it('knows what stands on it', async () => {
    const names = [newName(), newName()].sort();
    expect(await namesOn(shelf)).toEqual([]);
    for (const name of names) await shelf.write(name, [Buffer.from(name)]);
    expect(await namesOn(shelf)).toEqual(names);
  });

  it('puts a file in the place of one of that name', async () => {
    const name = newName();
    await shelf.write(name, [Buffer.from('avant')]);
    await shelf.write(name, [Buffer.from('après')]);
    expect((await buffer(await shelf.read(name))).toString()).toBe('après');
  });

  it('forgets a file, and says so of one that is not there', async () => {
    const name = newName();
    await shelf.write(name, [Buffer.from('Convocation')]);
    await shelf.remove(name);
    expect(await kind.traces()).toEqual([]);
    expect(await shelf.has(name)).toBe(false);
    await expect(shelf.read(name)).rejects.toBeInstanceOf(FileMissing);
    await shelf.remove(name);
  });

  it.each([
    ['at once', 1],
    ['after a part of it was sent', 9 * 1024 * 1024],
  ])('keeps nothing of a source that breaks off %s', async (_when, size) => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield large.subarray(0, size);
      throw new Error('connection lost');
    }
    const name = newName();
    await shelf.write(name, [Buffer.from('as it was')]);
    await expect(shelf.write(name, broken())).rejects.toThrow('connection lost');
    await expect(shelf.write(newName(), broken())).rejects.toThrow('connection lost');
    expect(await kind.traces()).toHaveLength(1);
    expect((await buffer(await shelf.read(name))).toString()).toBe('as it was');
  });

  it('follows no name from outside', async () => {
    for (const act of [shelf.read, shelf.has, shelf.remove]) {
      await expect(act('../../etc/passwd')).rejects.toThrow('Not a key');
    }
    await expect(shelf.write('../x', [])).rejects.toThrow('Not a key');
  });

  it('says that it is lost, and never that a file is missing', async () => {
    const name = newName();
    await shelf.write(name, [Buffer.from('Convocation')]);
    await kind.lose();
    const acts = [
      () => shelf.write(newName(), [Buffer.from('Convocation')]),
      () => shelf.read(name),
      () => shelf.has(name),
      () => namesOn(shelf),
    ];
    for (const act of acts) await expect(act()).rejects.toBeInstanceOf(StoreLost);
  });
});
