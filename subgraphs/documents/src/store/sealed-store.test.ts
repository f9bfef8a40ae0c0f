import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FileMissing, StoreLost } from './failure.ts';
import { openFolderShelf } from './folder-shelf.ts';
import { openStore } from './open.ts';
import { openSealedStore } from './sealed-store.ts';
import type { Shelf } from './shelf.ts';
import type { DocumentStore } from './store.ts';

let folder: string;
let store: DocumentStore;
const [oldKey, newKey] = [randomBytes(32), randomBytes(32)];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-store-'));
  store = openStore({ dataDir: folder, fileKeys: [oldKey] });
});

afterAll(() => rm(folder, { recursive: true }));

const pathOf = (key: string): string => join(folder, 'files', key.slice(0, 2), key);

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A shelf that holds one file, and the stream through which it was last read. */
function watchedShelf() {
  let written = Buffer.alloc(0);
  let stream: Readable | undefined;
  const shelf: Shelf = {
    write: async (_, content) => {
      for await (const chunk of content) written = Buffer.concat([written, chunk]);
    },
    read: () => {
      stream = Readable.from([written.subarray(0, 9), written.subarray(9)]);
      return Promise.resolve(stream);
    },
    has: () => Promise.resolve(true),
    remove: () => Promise.resolve(),
    async *names() {},
  };
  return { shelf, isClosed: () => stream?.destroyed ?? false };
}

describe('the store', () => {
  it('closes a file of which only the beginning was read', async () => {
    const { shelf, isClosed } = watchedShelf();
    const { key } = await openSealedStore(shelf, [oldKey]).put([randomBytes(200_000)]);
    const file = await openSealedStore(shelf, [oldKey]).open(key);
    await file[Symbol.asyncIterator]().next();
    file.destroy();
    await once(file, 'close');
    await expect.poll(isClosed).toBe(true);
  });

  it('closes a file that none of its keys opens', async () => {
    const { shelf, isClosed } = watchedShelf();
    const { key } = await openSealedStore(shelf, [oldKey]).put([Buffer.from('Convocation')]);
    await expect(openSealedStore(shelf, [newKey]).open(key)).rejects.toThrow();
    await expect.poll(isClosed).toBe(true);
  });

  it('gives back what was put in, with its size and digest', async () => {
    const { key, byteSize, sha256 } = await store.put([
      Buffer.from('Convo'),
      Buffer.from('cation'),
    ]);
    expect(await buffer(await store.open(key))).toEqual(Buffer.from('Convocation'));
    expect(byteSize).toBe(11);
    expect(sha256).toBe(createHash('sha256').update('Convocation').digest('hex'));
    expect((await stat(pathOf(key))).mode & 0o777).toBe(0o600);
    await store.remove(key);
    await expect(store.open(key)).rejects.toBeInstanceOf(FileMissing);
    await store.remove(key);
  });

  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])(
    'seals %i bytes in pieces and opens them again',
    async (size) => {
      const content = randomBytes(size);
      const { key } = await store.put([content.subarray(0, 70_000), content.subarray(70_000)]);
      expect((await buffer(await store.open(key))).equals(content)).toBe(true);
    },
  );

  it('leaves nothing readable on the disk', async () => {
    const { key } = await store.put([Buffer.from('Attestation de Zoé')]);
    expect((await readFile(pathOf(key))).includes('Attestation')).toBe(false);
  });

  it('opens files of an older key, and locks new ones with the newest', async () => {
    const { key } = await store.put([Buffer.from('avant')]);
    const rotated = openStore({ dataDir: folder, fileKeys: [newKey, oldKey] });
    expect(await buffer(await rotated.open(key))).toEqual(Buffer.from('avant'));
    const later = await rotated.put([Buffer.from('après')]);
    await expect(store.open(later.key)).rejects.toThrow('not given any more');
  });

  it.each([0, 11, 65_536, 200_000])(
    'locks a file of %i bytes anew, after which the older key may be taken away',
    async (size) => {
      const content = randomBytes(size);
      const { key } = await store.put([content]);
      const rotated = openStore({ dataDir: folder, fileKeys: [newKey, oldKey] });
      expect(await rotated.relock(key)).toBe(true);
      expect(await rotated.relock(key)).toBe(false);
      const alone = openStore({ dataDir: folder, fileKeys: [newKey] });
      expect((await buffer(await alone.open(key))).equals(content)).toBe(true);
      expect(rotated.keyName).toBe(alone.keyName);
      expect(rotated.keyName).not.toBe(store.keyName);
    },
  );

  it('seals what stands from before, and leaves alone what is not there', async () => {
    const key = randomBytes(16).toString('hex');
    await openFolderShelf(folder).write(key, [Buffer.from('%PDF-1.7 ancienne')]);
    expect(await store.relock(key)).toBe(true);
    expect((await readFile(pathOf(key))).includes('ancienne')).toBe(false);
    expect(await buffer(await store.open(key))).toEqual(Buffer.from('%PDF-1.7 ancienne'));
    expect(await store.relock(randomBytes(16).toString('hex'))).toBe(false);
  });

  it.each<[string, (content: Buffer) => Buffer]>([
    ['changed', (content) => Buffer.concat([content.subarray(0, -1), Buffer.from([7])])],
    ['cut off at the end of a piece', (content) => content.subarray(0, -150_000 + 131_072 - 16)],
    ['cut off in the middle', (content) => content.subarray(0, 100_000)],
  ])('gives no end to a file that was %s', async (_, spoil) => {
    const { key } = await store.put([randomBytes(150_000)]);
    await writeFile(pathOf(key), spoil(await readFile(pathOf(key))));
    await expect(store.open(key).then(buffer)).rejects.toThrow();
  });

  it('does not take one file for another', async () => {
    const [mine, other] = [
      await store.put([Buffer.from('a')]),
      await store.put([Buffer.from('b')]),
    ];
    await rename(pathOf(other.key), pathOf(mine.key));
    await expect(store.open(mine.key)).rejects.toThrow();
  });

  it('opens a summons from before files were sealed', async () => {
    const key = randomBytes(16).toString('hex');
    await openFolderShelf(folder).write(key, [Buffer.from('%PDF-1.7 ancienne')]);
    expect(await buffer(await store.open(key))).toEqual(Buffer.from('%PDF-1.7 ancienne'));
  });

  it('keeps no half file of a source that breaks off', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      throw new Error('connection lost');
    }
    const before = await filesIn(folder);
    await expect(store.put(broken())).rejects.toThrow('connection lost');
    expect(await filesIn(folder)).toEqual(before);
  });

  it('keeps no half file when the disk is full before its end', async () => {
    const any = await open(folder, 'r');
    const handles = Object.getPrototypeOf(any) as typeof any;
    await any.close();
    const { appendFile } = handles;
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    // What has room, and then nothing has.
    const spy = vi.spyOn(handles, 'appendFile').mockRejectedValue(full);
    spy.mockImplementationOnce(appendFile);
    const before = await filesIn(folder);
    try {
      const work = store.put([randomBytes(200_000)]);
      await expect(work).rejects.toBeInstanceOf(StoreLost);
      await expect(work).rejects.toMatchObject({ code: 'ENOSPC' });
      expect(spy.mock.calls.length).toBe(2);
    } finally {
      spy.mockRestore();
    }
    expect(await filesIn(folder)).toEqual(before);
  });

  it('leaves nothing with a shelf that took a file and failed to say so', async () => {
    const shelf = openFolderShelf(folder);
    const before = await filesIn(folder);
    const unsaid: Shelf = {
      ...shelf,
      write: async (name, content) => {
        await shelf.write(name, content);
        throw new StoreLost('ECONNRESET');
      },
    };
    await expect(openSealedStore(unsaid, [oldKey]).put([Buffer.from('a')])).rejects.toThrow();
    expect(await filesIn(folder)).toEqual(before);
  });

  it('follows no name from outside', async () => {
    await expect(store.open('../../etc/passwd')).rejects.toThrow('Not a key');
  });
});
