const conditions = ['@skip', '@include'].flatMap((directive) =>
  ['literal', 'by variable'].flatMap((manner) =>
    ['field', 'inline fragment', 'spread'].map((place) => `${directive} ${manner} on a ${place}`),
  ),
);

/** What random operations have to use, or the comparison would say less than it seems to. */
const everywhere = [
  ...conditions,
  ...['alias', 'alias named as another field', 'alias such as constructor', 'reserved alias'],
  ...['named fragment', 'nested fragment', 'inline fragment', 'inline fragment without type'],
  ...['variable', 'variable with default', 'variable left out', 'variable that is null'],
  ...['variable that may not be null', 'input object', 'key used twice', 'several operations'],
  ...['mutation with several fields', 'introspection of the schema', '__typename'],
  ...['field of a key', 'field that may not be null'],
];

/** The product's contract has neither interfaces nor unions, and no field that requires others. */
const onFixture = [
  ...['union or interface', 'field of an interface', 'nested list'],
  ...['fragment on an interface', 'fragment on a union', 'field that requires others'],
];

export const expectedFeatures = (contract: 'the contract' | 'the fixture'): readonly string[] =>
  contract === 'the fixture' ? [...everywhere, ...onFixture] : everywhere;

const outcomes = ['denied field', 'denied object', 'denied and open fields together'];

/** What has to happen when they are asked. */
export const expectedOutcomes = (contract: 'the contract' | 'the fixture'): readonly string[] => [
  ...outcomes,
  ...['failing field', 'null parent'],
  ...(contract === 'the fixture'
    ? [
        'denied field that may not be null',
        'denied field that may not be null, at the root',
        'denied field that may not be null, deep inside',
      ]
    : []),
];
