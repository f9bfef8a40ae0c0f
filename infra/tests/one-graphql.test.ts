import { createRequire } from 'node:module';
import * as graphql from 'graphql';
import { expect, test } from 'vitest';

test('our files and the CommonJS packages share one copy of graphql', () => {
  const required = createRequire(import.meta.url)('graphql') as typeof graphql;
  expect(graphql.GraphQLSchema).toBe(required.GraphQLSchema);
});
