import { describe, expect, it } from 'vitest';
import { answerOf } from './remote-answer.ts';

describe('what a subgraph has sent', () => {
  it('is data, errors or both', () => {
    const errors = [{ message: 'No.' }];
    expect(answerOf('{"data":{"a":1}}')).toEqual({ data: { a: 1 } });
    expect(answerOf(JSON.stringify({ data: { a: null }, errors }))).toEqual({
      ...{ data: { a: null }, errors },
    });
    expect(answerOf(JSON.stringify({ errors }))).toEqual({ data: null, errors });
  });

  it.each([
    '',
    'null',
    '[]',
    '"text"',
    '{}',
    '{"data":null}',
    '{"data":[1]}',
    '{"errors":"no"}',
    '{"data":{}',
  ])('is no answer: %s', (text) => {
    expect(() => answerOf(text)).toThrow();
  });
});
