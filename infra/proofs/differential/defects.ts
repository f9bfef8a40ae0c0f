import type { SubgraphAnswer, SubgraphLink } from '@vigie/gateway/subgraph/link';
import type { Contract } from '../../synthetic/contract.ts';
import type { openArena } from './arena.ts';

type Defect = NonNullable<Parameters<typeof openArena>[1]>;

/** Ways in which a gateway can be wrong, each put around the delivered one. */
export const defects: Record<string, (contract: Contract) => Defect> = {
  'a rule is dropped': ({ supergraph }) => ({
    supergraph: changed(
      supergraph,
      /( loan\(id: ID!\): Loan .*)@requiresScopes\(.*\)/,
      '$1@authenticated',
    ),
  }),
  'a type is taken to be nullable': ({ supergraph }) => ({
    supergraph: changed(supergraph, /stars: Int! /, 'stars: Int '),
  }),
  'rights are kept for another caller': () => {
    const shared = new Set<string>();
    return {
      scopesOf: ({ scopes }) => {
        if (scopes === null) return null;
        shared.clear();
        for (const scope of scopes) shared.add(scope);
        return shared;
      },
    };
  },
  'an alias is taken for the field of that name': () => ({
    between: answering((answer) => ({ ...answer, data: confused(answer.data) as Data })),
  }),
  'errors of subgraphs are lost': () => ({ between: answering(({ data }) => ({ data })) }),
  'entities come back in another order': () => ({
    between: answering((answer) => ({ ...answer, data: reversed(answer.data) })),
  }),
  'answers are kept by query, whatever the variables': () => ({ between: remembering }),
};

type Data = SubgraphAnswer['data'];

function changed(text: string, part: RegExp, into: string): string {
  const result = text.replace(part, into);
  if (result === text) throw new Error(`Nothing to change: ${part}`);
  return result;
}

const answering =
  (change: (answer: SubgraphAnswer) => SubgraphAnswer) =>
  (link: SubgraphLink): SubgraphLink => ({
    name: link.name,
    prepare: (query) => {
      const ask = link.prepare(query);
      return async (variables, context) => change(await ask(variables, context));
    },
  });

function confused(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(confused);
  if (typeof value !== 'object' || value === null) return value;
  const source = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(source).map(([key, inner]) => {
      const field = key.replace(/^__a_/, '');
      return [key, confused(field === key ? inner : (source[field] ?? inner))];
    }),
  );
}

function reversed(data: Data): Data {
  const entities = data?.['_entities'];
  return Array.isArray(entities) ? { ...data, _entities: [...entities].reverse() } : data;
}

function remembering(link: SubgraphLink): SubgraphLink {
  const answers = new Map<string, SubgraphAnswer>();
  return {
    name: link.name,
    prepare: (query) => {
      const ask = link.prepare(query);
      return async (variables, context) => {
        const answer = answers.get(query) ?? (await ask(variables, context));
        answers.set(query, structuredClone(answer));
        return structuredClone(answer);
      };
    },
  };
}
