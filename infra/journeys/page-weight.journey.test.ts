import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../root.ts';

/** What Kit wrote down of the portal that every journey here opens: it is built by then. */
const written = join(root, 'web/.svelte-kit/output');
const served = join(root, 'web/build/client');

interface Route {
  id: string;
  layouts: ([boolean, number] | undefined)[];
  leaf?: [boolean, number];
}

interface Client {
  start: string;
  app: string;
  nodes: (string | undefined)[];
  routes: Route[];
}

type Chunks = Record<string, { file: string; imports?: string[] }>;

/** The page of errors: fetched with every first page, so that it is there when nothing else can be fetched. */
const errorNode = 1;

const most = 60_000;

it('no page of a member brings more than 60 kB of compressed scripts', async () => {
  const { manifest } = (await import(join(written, 'server/manifest-full.js'))) as {
    manifest: { _: { client: Client } };
  };
  const { client } = manifest._;
  const chunks = JSON.parse(
    readFileSync(join(written, 'client/.vite/manifest.json'), 'utf8'),
  ) as Chunks;
  const byFile = new Map(Object.values(chunks).map((chunk) => [chunk.file, chunk]));

  const filesOf = ({ layouts, leaf }: Route): Set<string> => {
    const nodes = [...layouts, leaf].flatMap((node) => node?.[1] ?? []);
    const files = new Set<string>();
    const take = (file: string | undefined): void => {
      if (!file || files.has(file)) return;
      files.add(file);
      for (const name of byFile.get(file)?.imports ?? []) take(chunks[name]?.file);
    };
    [client.start, client.app, ...[errorNode, ...nodes].map((node) => client.nodes[node])].forEach(
      take,
    );
    return files;
  };
  const weightOf = (route: Route): number =>
    [...filesOf(route)].reduce((sum, file) => sum + statSync(join(served, `${file}.br`)).size, 0);

  const account = '/(member)/[account=memberNumber]';
  const member = ['comptes', 'compte', 'cabinet', 'rechercher'].map((room) => `/(member)/${room}`);
  const pages = client.routes.filter(
    ({ id, leaf }) =>
      leaf && [account, ...member].some((room) => id === room || id.startsWith(`${room}/`)),
  );
  expect(pages.length).toBeGreaterThan(100);
  const tooHeavy = pages
    .map((route) => ({ id: route.id.replace(account, ''), weight: weightOf(route) }))
    .filter(({ weight }) => weight > most);
  expect(tooHeavy).toEqual([]);
});
