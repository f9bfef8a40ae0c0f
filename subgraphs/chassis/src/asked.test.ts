import { buildSchema, graphqlSync } from 'graphql';
import { expect, it } from 'vitest';
import { isAsked } from './asked.ts';

const schema = buildSchema(
  'type Query { list: List } type List { total: Int nodes: [Int] deep: List }',
);

function asked(selection: string, more = ''): boolean | undefined {
  let answer: boolean | undefined;
  const rootValue = {
    list: (_: object, __: object, info: Parameters<typeof isAsked>[0]) => {
      answer = isAsked(info, 'total');
      return {};
    },
  };
  graphqlSync({ schema, source: `{ list ${selection} } ${more}`, rootValue });
  return answer;
}

it('a field is asked for directly, in a fragment or under another name', () => {
  expect(asked('{ total }')).toBe(true);
  expect(asked('{ nodes ... { ... on List { total } } }')).toBe(true);
  expect(asked('{ ...Count }', 'fragment Count on List { rows: total }')).toBe(true);
});

it('and not by what stands deeper or has its name', () => {
  expect(asked('{ nodes }')).toBe(false);
  expect(asked('{ total: nodes deep { total } }')).toBe(false);
});
