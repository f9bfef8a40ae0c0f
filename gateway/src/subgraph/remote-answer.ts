import type { SubgraphAnswer } from './link.ts';

/**
 * Reads what a subgraph has sent.
 * @throws when the text is no answer of GraphQL
 */
export function answerOf(text: string): SubgraphAnswer {
  const answer: unknown = JSON.parse(text);
  if (!isRecord(answer)) throw new Error('no object');
  const { data = null, errors } = answer;
  if (data !== null && !isRecord(data)) throw new Error('no data');
  if (errors === undefined) {
    if (data === null) throw new Error('neither data nor errors');
    return { data };
  }
  if (!Array.isArray(errors) || !errors.every(isRecord)) throw new Error('no list of errors');
  return { data, errors: errors as unknown as NonNullable<SubgraphAnswer['errors']> };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
