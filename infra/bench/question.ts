import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

const page = 'web/src/routes/(member)/[account=memberNumber]/salaries/employees.graphql';

/** The employees page's own document. */
const query = readFileSync(join(root, page), 'utf8');

/**
 * The body of the request with what the page sends when nothing is filtered; its other variables are undefined and
 * disappear in JSON.
 * @param label makes the text one that nobody has seen before, of the same meaning
 */
export function questionBody(memberNumber: string, label?: string): string {
  const text = label === undefined ? query : query.replace('query Employees(', `query ${label}(`);
  return JSON.stringify({ query: text, variables: { memberNumber, first: 50 } });
}
