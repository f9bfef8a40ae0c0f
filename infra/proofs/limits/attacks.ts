import { limits } from '@vigie/gateway/limits/limits';

/** A request that would cost the gateway or its subgraphs more than it cost to write. */
export interface Attack {
  name: string;
  query: string;
  variables?: object;
  status: number;
  code: string;
  /** Part of the sentence that says what is too much. */
  says: RegExp;
}

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** `account` inside `employees` inside `account` …: as deep as wanted. */
const nested = (levels: number): string =>
  levels === 0 ? 'id' : `employees { edges { node { account { ${nested(levels - 1)} } } } }`;

const tooLarge = (what: string): Pick<Attack, 'status' | 'code' | 'says'> => ({
  status: 400,
  code: 'OPERATION_TOO_LARGE',
  says: new RegExp(`more than \\d+ ${what}`),
});

const unparsed = { status: 400, code: 'GRAPHQL_PARSE_FAILED', says: /tokens/ };
const invalid = (says: RegExp) => ({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED', says });
const wrongPage = { status: 400, code: 'BAD_USER_INPUT', says: /1 to 200 rows/ };

const roots = (count: number): string => times(count, (index) => `r${index}: viewer { id }`);

/** Fragments on the list of accounts, each spreading the next one twice. */
const doubling = (count: number): string =>
  times(
    count,
    (index) =>
      `fragment f${index} on MemberAccountConnection { ...f${index + 1} ...f${index + 1} }`,
  );

export const documentAttacks: Attack[] = [
  {
    name: 'depth',
    query: `{ memberAccounts { edges { node { ${nested(4)} } } } }`,
    ...tooLarge('levels'),
  },
  {
    name: 'inline fragments within each other',
    query: `{ service ${'{ ... '.repeat(610)}{ name }${' }'.repeat(610)} }`,
    ...tooLarge('selections'),
  },
  {
    name: 'the same field 1,900 times',
    query: `{ memberAccounts { ${times(1900, () => 'totalCount')} } }`,
    ...tooLarge('selections'),
  },
  {
    name: 'the same field with fields, 480 times',
    query: `{ memberAccounts { ${times(480, () => 'edges { cursor }')} } }`,
    ...tooLarge('selections'),
  },
  {
    name: '600 aliases of __typename',
    query: `{ service { ${times(600, (index) => `a${index}: __typename`)} } }`,
    ...tooLarge('aliases'),
  },
  {
    name: '10,000 aliases of __typename',
    query: `{ service { ${times(10_000, (index) => `a${index}: __typename`)} } }`,
    ...unparsed,
  },
  { name: 'root fields', query: `{ ${roots(limits.rootFields + 1)} }`, ...tooLarge('root fields') },
  {
    name: 'root fields in a fragment',
    query: `{ ...all } fragment all on Query { ${roots(limits.rootFields + 1)} }`,
    ...tooLarge('root fields'),
  },
  {
    name: 'root fields in inline fragments',
    query: `{ ... { ${roots(8)} } ... on Query { ... { ${roots(8)} } } }`,
    ...tooLarge('root fields'),
  },
  {
    name: '250 directives on one field',
    query: `{ service { name ${times(250, () => '@include(if: true)')} } }`,
    ...tooLarge('directives'),
  },
  {
    name: 'directives on the operation',
    query: `query ${times(limits.directives + 1, (index) => `@d${index}`)} { service { name } }`,
    ...tooLarge('directives'),
  },
  {
    name: 'fragments that double, 100 times',
    query: `{ memberAccounts { ...f0 } } ${doubling(100)} fragment f100 on MemberAccountConnection { totalCount }`,
    ...tooLarge('selections'),
  },
  {
    name: 'fragments in a circle',
    query: `{ memberAccounts { ...a } } fragment a on MemberAccountConnection { ...b ...b }
      fragment b on MemberAccountConnection { ...a ...a }`,
    ...invalid(/within itself/),
  },
  {
    name: 'fields in fragments that nobody spreads',
    query: `{ service { name } } fragment f on Service { ${times(700, () => 'name')} }`,
    ...tooLarge('selections'),
  },
  {
    name: 'operations',
    query: times(limits.operations + 1, (index) => `query q${index} { service { name } }`),
    ...tooLarge('operations'),
  },
  {
    name: 'variables',
    query: `query (${times(limits.variables + 1, (index) => `$v${index}: Int`)}) { service { name } }`,
    ...tooLarge('variables'),
  },
  {
    name: 'lists within lists in the text',
    query: `{ memberAccount(memberNumber: ${'['.repeat(900)}1${']'.repeat(900)}) { id } }`,
    ...invalid(/MemberNumber/),
  },
  {
    name: '100,000 tokens',
    query: `{ service { ${times(100_000, () => 'n')} } }`,
    ...unparsed,
  },
];

const pages = `query ($rows: Int) { memberAccounts(first: $rows) { edges { node {
  employees(first: $rows) { edges { node { id status } } } } } } }`;

export const costAttacks: Attack[] = [
  { name: 'pages within pages', query: pages, variables: { rows: 200 }, ...tooLarge('cost units') },
  {
    name: 'a page of 10,000 rows',
    query: '{ memberAccounts(first: 10000) { edges { node { id } } } }',
    ...wrongPage,
  },
  { name: 'a page of 2,000,000 rows', query: pages, variables: { rows: 2e6 }, ...wrongPage },
  { name: 'a page of less than nothing', query: pages, variables: { rows: -1 }, ...wrongPage },
];

const preview =
  'query ($facts: FollowUpFactsInput!) { previewFollowUp(input: $facts) { missing } }';
const lists = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

export const variableAttacks: Attack[] = [
  {
    name: 'a list of 20,000 values',
    query: preview,
    variables: { facts: { situations: Array.from({ length: 20_000 }, () => 'x') } },
    ...tooLarge('values in its variables'),
  },
  {
    name: 'lists within lists, 2,000 deep',
    query: 'query ($id: ID!) { employee(id: $id) { id } }',
    variables: { id: lists(2000) },
    ...tooLarge('levels in its variables'),
  },
];
