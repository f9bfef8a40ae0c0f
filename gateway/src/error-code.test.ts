import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isErrorCode, statusOf } from './error-code.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the README says of every code which status it has', () => {
  const readme = readFileSync(join(root, 'gateway/README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` +\| (\d{3}) +\|/gm)];
  const documented = Object.fromEntries(rows.map(([, code, status]) => [code, Number(status)]));
  expect(documented).toEqual(statusOf);
});

test('every code that the gateway and the subgraphs put into an error is one of them', () => {
  const codes = sources().flatMap((text) =>
    [...text.matchAll(/extensions(?::| =) \{\s*code: '(\w+)'/g)].map(([, code]) => code),
  );
  expect(codes).toContain('BAD_USER_INPUT');
  expect(codes.filter((code) => !isErrorCode(code))).toEqual([]);
});

/** Every other code would leave as `INTERNAL_SERVER_ERROR`, with an id. */
function sources(): string[] {
  return ['gateway/src', 'subgraphs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/node_modules|generated|\.test\.ts$/.test(file))
      .map((file) => readFileSync(join(root, folder, file), 'utf8')),
  );
}
