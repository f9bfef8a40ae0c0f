import { expect, test } from 'vitest';
import { pendingFiles } from './migrate.ts';

const file = (name: string, sql = `select '${name}'`) => ({ name, sql, sha256: `sum of ${sql}` });
const row = (name: string, sql?: string) => ({ package: 'identity', ...file(name, sql) });
const set = (...files: ReturnType<typeof file>[]) => ({ package: 'identity', files });

test('only what has not run is pending, in order', () => {
  const pending = pendingFiles(set(file('0001-users.sql'), file('0002-roles.sql')), [
    row('0001-users.sql'),
  ]);
  expect(pending.map(({ name }) => name)).toEqual(['0002-roles.sql']);
});

test('a file edited after it has run is refused', () => {
  const edited = set(file('0001-users.sql', 'create table other ()'));
  expect(() => pendingFiles(edited, [row('0001-users.sql')])).toThrow(
    'identity/0001-users.sql has run on this database and was edited since',
  );
});

test('a file that has run and is gone is refused', () => {
  expect(() => pendingFiles(set(), [row('0001-users.sql')])).toThrow('is missing here');
});

test('a file that slips in before one that has run is refused', () => {
  const files = set(file('0001-users.sql'), file('0002-late.sql'), file('0003-roles.sql'));
  expect(() => pendingFiles(files, [row('0001-users.sql'), row('0003-roles.sql')])).toThrow(
    'identity/0002-late.sql comes before 0003-roles.sql, which has run: renumber it.',
  );
});
