import { limits } from './limits.ts';
import { tooLarge } from './refusal.ts';

/**
 * Looks at all values of the variables, without descending by calls: the nesting is the client's.
 * @throws GraphQLError `OPERATION_TOO_LARGE` as soon as there are too many, or too deep ones
 */
export function checkVariableSize(variables: Readonly<Record<string, unknown>>): void {
  let level: unknown[] = Object.values(variables);
  let values = level.length;
  for (let nesting = 0; level.length > 0; nesting++) {
    if (values > limits.variableValues)
      throw tooLarge('values in its variables', limits.variableValues);
    if (nesting > limits.variableNesting)
      throw tooLarge('levels in its variables', limits.variableNesting);
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
    values += level.length;
  }
}
