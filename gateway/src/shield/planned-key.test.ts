import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { atClientPath } from './planned-key.ts';

test('errors name the aliases as the client wrote them', () => {
  const error = new GraphQLError('no', { path: ['__a_id', 0, 'name'], extensions: { code: 'NO' } });
  expect(atClientPath(error).toJSON()).toEqual({
    message: 'no',
    path: ['id', 0, 'name'],
    extensions: { code: 'NO' },
  });
});
