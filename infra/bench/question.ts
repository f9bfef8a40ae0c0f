import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

/**
 * A page of employees with their visits, over three subgraphs: the document of the portal's list as it was before the
 * list got its visits from a copy. It stays as it is, so that figures of different years can be compared.
 */
const query = readFileSync(join(root, 'infra/bench/question.graphql'), 'utf8');

/**
 * The body of the request with what the page sends when nothing is filtered; its other variables are undefined and
 * disappear in JSON.
 * @param label makes the text one that nobody has seen before, of the same meaning
 */
export function questionBody(memberNumber: string, label?: string): string {
  const text = label === undefined ? query : query.replace('query Employees(', `query ${label}(`);
  return JSON.stringify({ query: text, variables: { memberNumber, first: 50 } });
}
