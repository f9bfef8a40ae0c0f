import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { readAlong, worthShowing } from './child-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigie-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('of a line of JSON, the terminal shows the message of warnings and worse', () => {
  const line = (level: number) => JSON.stringify({ level, name: 'api', msg: 'slow query' });
  expect(worthShowing(line(30))).toBeNull();
  expect(worthShowing(line(40))).toBe('api: slow query');
});

test('a failed job is named with its reason', () => {
  const line = { level: 50, name: 'worker', msg: 'job failed', task: 'send', code: 'ECONNREFUSED' };
  expect(worthShowing(JSON.stringify(line))).toBe('worker: job failed (send, ECONNREFUSED)');
});

test('other lines stay in the file', () => {
  expect(worthShowing('Listening on port 3000')).toBeNull();
  expect(worthShowing('{ not JSON')).toBeNull();
});

test('reading along sees new lines only, and whole ones', async () => {
  const file = join(folder, 'api.log');
  writeFileSync(file, 'of the last run\n');
  const lines: string[] = [];
  const reading = readAlong(file, (line) => lines.push(line));
  appendFileSync(file, Buffer.from('prêt\nà moiti').subarray(0, 9));
  await vi.waitUntil(() => lines.length === 1);
  appendFileSync(file, Buffer.from('prêt\nà moitié\n').subarray(9));
  reading.stop();
  expect(lines).toEqual(['prêt', 'à moitié']);
});
