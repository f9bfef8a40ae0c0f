import { execute, parse } from 'graphql';
import { expect, it, vi } from 'vitest';
import { subgraphSchema } from './subgraph.ts';

const find = vi.fn(({ id }: { id: string }) => ({ id }));
const schema = subgraphSchema(
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { one: Thing }
  type Thing @key(fields: "id") { id: ID! }`,
  { Thing: { __resolveReference: find } },
);

const fetchEntities = (count: number) =>
  execute({
    schema,
    document: parse(
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Thing { id } } }',
    ),
    variableValues: {
      representations: Array.from({ length: count }, (_, id) => ({ __typename: 'Thing', id })),
    },
  });

it('a fetch of as many entities as a plan may name is answered', async () => {
  const { data, errors } = await fetchEntities(9_999);
  expect(errors).toBeUndefined();
  expect(data?.['_entities']).toHaveLength(9_999);
});

it('one of more is refused, and none of them is looked for', async () => {
  find.mockClear();
  const { errors } = await fetchEntities(30_000);
  expect(errors?.[0]?.extensions['code']).toBe('OPERATION_TOO_LARGE');
  expect(find).not.toHaveBeenCalled();
});
