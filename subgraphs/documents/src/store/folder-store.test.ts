import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFolderStore } from './folder-store.ts';
import type { DocumentStore } from './store.ts';

let folder: string;
let store: DocumentStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-store-'));
  store = openFolderStore(folder);
});

afterAll(() => rm(folder, { recursive: true }));

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test('what is put in comes out, with its size and digest', async () => {
  const { key, byteSize, sha256 } = await store.put([Buffer.from('Convo'), Buffer.from('cation')]);
  expect(await buffer(await store.open(key))).toEqual(Buffer.from('Convocation'));
  expect(byteSize).toBe(11);
  expect(sha256).toBe(createHash('sha256').update('Convocation').digest('hex'));
  const [file = ''] = await filesIn(folder);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await store.remove(key);
  await expect(store.open(key)).rejects.toThrow('ENOENT');
  await store.remove(key);
});

test('a source that breaks off leaves nothing behind', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('half');
    throw new Error('connection lost');
  }
  await expect(store.put(broken())).rejects.toThrow('connection lost');
  expect(await filesIn(folder)).toEqual([]);
});

test('a name from outside is not followed', async () => {
  await expect(store.open('../../etc/passwd')).rejects.toThrow('Not a key');
});
