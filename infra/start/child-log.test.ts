import { expect, test } from 'vitest';
import { worthShowing } from './child-log.ts';

test('of a line of JSON, the terminal shows the message of warnings and worse', () => {
  const line = (level: number) => JSON.stringify({ level, name: 'api', msg: 'slow query' });
  expect(worthShowing(line(30), 'stdout')).toBeNull();
  expect(worthShowing(line(40), 'stdout')).toBe('api: slow query');
});

test('other lines are shown when they were complaints', () => {
  expect(worthShowing('Listening on port 3000', 'stdout')).toBeNull();
  expect(worthShowing('DATABASE_URL_IDENTITY: is missing', 'stderr')).toContain('is missing');
  expect(worthShowing('  ', 'stderr')).toBeNull();
});
