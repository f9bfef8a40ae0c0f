import { chmodSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../tests/temporary-folder.ts';
import { canReach } from './system-account.ts';

const stranger = { uid: 65_534, gid: 65_534 };
const open = realpathSync(temporaryFolder('reach'));
afterAll(() => rmSync(open, { recursive: true }));
mkdirSync(join(open, 'private', 'inside'), { recursive: true });
chmodSync(join(open, 'private'), 0o700);

test('a folder under a private one is out of reach for a stranger', () => {
  expect(canReach(stranger, open)).toBe(true);
  expect(canReach(stranger, join(open, 'private', 'inside'))).toBe(false);
});

test('we always reach what is ours', () => {
  expect(canReach(null, join(open, 'private', 'inside'))).toBe(true);
});
