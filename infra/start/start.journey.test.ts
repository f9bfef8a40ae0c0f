import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, expect, test, vi } from 'vitest';
import { argumentsOf, parentOf, startOf } from '../database/process-identity.ts';
import { root } from '../root.ts';
import { newPlace, removePlace, startStack } from '../tests/stack.ts';

const place = await newPlace();
afterAll(() => removePlace(place));

/** Runs the command to its end. */
async function run(variables: Record<string, string>): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [join(root, 'infra/run.mjs'), 'start'], {
    env: { ...process.env, ...place, ...variables },
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, output };
}

const childrenOf = (pid: number) =>
  readdirSync('/proc')
    .map(Number)
    .filter((other) => other > 0 && parentOf(other) === pid);

const allGone = (pids: number[]) =>
  vi.waitUntil(() => pids.every((pid) => startOf(pid) === null), { timeout: 15_000 });

test('SIGTERM stops every part', async () => {
  const stack = await startStack(place);
  const parts = childrenOf(stack.pid);
  expect(parts.length).toBeGreaterThanOrEqual(4);
  await stack.stop();
  await allGone(parts);
});

test('when the run is killed its parts leave by themselves, and the next start works', async () => {
  const killed = await startStack(place);
  const parts = childrenOf(killed.pid);
  process.kill(killed.pid, 'SIGKILL');
  const next = await startStack(place);
  expect((await fetch(next.portalUrl, { redirect: 'manual' })).status).toBeLessThan(500);
  await allGone(parts);
  await next.stop();
});

test('when every part is killed with it, the next start works as well', async () => {
  const killed = await startStack(place);
  for (const pid of [killed.pid, ...childrenOf(killed.pid)]) process.kill(pid, 'SIGKILL');
  const next = await startStack(place);
  expect((await fetch(next.portalUrl, { redirect: 'manual' })).status).toBeLessThan(500);
  await next.stop();
});

test('when one part dies, the rest stops and says which', async () => {
  const stack = await startStack(place);
  const parts = childrenOf(stack.pid);
  const api = parts.find((pid) => argumentsOf(pid)?.join(' ').includes('api.mjs'))!;
  process.kill(api, 'SIGKILL');
  await allGone([stack.pid, ...parts]);
  expect(stack.output()).toContain('The API has ended (SIGKILL)');
});

test('a taken port is one clear sentence', async () => {
  const neighbour = createServer().listen(0, '127.0.0.1');
  await once(neighbour, 'listening');
  const { port } = neighbour.address() as AddressInfo;
  const { code, output } = await run({ API_PORT: String(port) });
  neighbour.close();
  expect(code).toBe(1);
  expect(output).toContain(`Port ${port} (API) is taken: stop what uses it, or set API_PORT.`);
});

test('an unreachable database is one clear sentence, without its password', async () => {
  const { code, output } = await run({
    DATABASE_URL: 'postgres://admin:hidden@127.0.0.1:1/postgres',
  });
  expect(code).toBe(1);
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(output).toContain('The database of DATABASE_URL (127.0.0.1:1/postgres) cannot be used');
  expect(output).not.toContain('hidden');
});
