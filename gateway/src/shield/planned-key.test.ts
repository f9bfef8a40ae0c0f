import { GraphQLError, parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { atClientPath, withPlannedKeys } from './planned-key.ts';

test('an alias is planned under a name that no client can write and no field has', () => {
  const document = parse('{ id: name  typename: name  proto: name { a: id  id  id: id } }');
  expect(print(withPlannedKeys(document)).replace(/\s+/g, ' ')).toBe(
    '{ __a_id: name __a_typename: name __a_proto: name { __a_a: id id id: id } }',
  );
});

test('a document without aliases is planned as it is', () => {
  const document = parse('{ id name { id } }');
  expect(withPlannedKeys(document)).toBe(document);
});

test('errors name the aliases as the client wrote them', () => {
  const error = new GraphQLError('no', { path: ['__a_id', 0, 'name'], extensions: { code: 'NO' } });
  expect(atClientPath(error).toJSON()).toEqual({
    message: 'no',
    path: ['id', 0, 'name'],
    extensions: { code: 'NO' },
  });
});
