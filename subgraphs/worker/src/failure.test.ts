import { expect, test } from 'vitest';
import { describeFailure } from './failure.ts';

test('tells class, first code and place, and nothing of the message', () => {
  const cause = Object.assign(new Error('Key (email)=(ada@example.org) exists'), { code: '23505' });
  const failure = describeFailure(new TypeError('params: ada@example.org', { cause }));
  expect(failure).toMatchObject({ error: 'TypeError', code: '23505' });
  expect(failure.at?.[0]).toContain('failure.test.ts');
  expect(JSON.stringify(failure)).not.toContain('ada');
});

test('a thrown value that is no error tells its type only', () => {
  expect(describeFailure('ada@example.org')).toEqual({ error: 'string' });
});
