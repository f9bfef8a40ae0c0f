import { expect, test } from 'vitest';
import { describeError } from './error-description.ts';

test('tells class, code and place of the cause, and nothing of the messages', () => {
  const cause = Object.assign(new TypeError('Key (email)=(ada@example.org) exists'), {
    code: '23505',
  });
  const described = describeError(new Error('params: ada@example.org', { cause }));
  expect(described).toMatchObject({ error: 'TypeError', code: '23505' });
  expect(described.frames?.[0]).toContain('error-description.test.ts');
  expect(JSON.stringify(described)).not.toContain('ada');
});

test('a thrown value that is no error tells its type only', () => {
  expect(describeError('ada@example.org')).toEqual({ error: 'string' });
});
