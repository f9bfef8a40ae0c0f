import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, type ObjectTypeDefinitionNode, type TypeNode } from 'graphql';
import { expect, it } from 'vitest';
import { root } from '../root.ts';
import { compose } from './compose.ts';

/**
 * The closed list: figures that touch health are counted once a year into these two tables, and hidden there where they are
 * small. Another way to the same people, by trade or by month, would tell what is hidden by taking one from the other.
 */
const tables = ['Company.healthFigures', 'MemberAccount.healthFigures'];
const counter = 'subgraphs/appointments/src/statistics/publish.ts';

const nameOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);

it('the API tells figures of health from the published tables alone', async () => {
  const { supergraph } = await compose(join(root, 'schema'));
  const types = parse(supergraph).definitions.filter(
    (definition): definition is ObjectTypeDefinitionNode =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  const fields = types.flatMap(({ name, fields = [] }) =>
    fields.map((field) => ({ of: name.value, name: field.name.value, type: nameOf(field.type) })),
  );
  const ways = fields.filter(({ type }) => type === 'HealthFigures');
  expect(ways.map(({ of, name }) => `${of}.${name}`).toSorted()).toEqual(tables);
  const counted = fields.filter(
    ({ name, type }) => /measures|unfit|adaptation/i.test(name) && ['Int', 'Float'].includes(type),
  );
  expect([...new Set(counted.map(({ of }) => of))]).toEqual(['HealthFigures']);
});

it('nothing else counts over what physicians concluded', () => {
  const sources = readdirSync(join(root, 'subgraphs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[a-z]+\/(src|migrations)\/.*\.(ts|sql)$/.test(path))
    .filter((path) => !/\/generated\/|\/testing\/|\.test\.ts$/.test(path))
    .map((path) => `subgraphs/${path}`);
  expect(sources.length).toBeGreaterThan(500);
  const counting = sources.filter((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return /count\([^)]*\)[^,;]*\b(measures|UNFITNESS)\b/.test(text);
  });
  expect(counting).toEqual([counter]);
});
