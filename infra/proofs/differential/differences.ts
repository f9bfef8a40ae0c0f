import type { Answer } from './answer.ts';
import { complaintsOf, isDenial, type Complaint } from './complaint.ts';

/**
 * Every way in which the gateway may answer otherwise than a monolith behind graphql-shield, and why. What is not
 * named here is a defect.
 */
export const differences = {
  'one error per denied field': `A field is denied as such, not row by row: the gateway gives one error for it, without list
    indices, where the monolith gives one for each row. Errors are compared without indices, each once.`,
  'denied mutation runs nothing': `When one root field of a mutation is denied, nothing of the operation runs. The monolith runs
    the others: half of what the client meant to happen.`,
  'reserved alias refused': `Aliases that start with two underscores are refused: \`__typename\` as an alias would pass a
    client's value off as the type of an object.`,
  'schema for machines only': `The schema is shown to signed-in machine clients; graphql-shield knows no rule for
    introspection. For everybody else \`__schema\` and \`__type\` are null with an error.`,
  'errors beside a bubbling null': `When null moves up over a place that may not be null, the specification leaves open which
    errors of the fields beside it are still reported, the first or all. Data is equal, and each side names an error
    that made the null.`,
  'fields lost by Apollo': `Apollo's executor, which is asked beside ours, loses fields below a fragment on a union inside
    which nobody asks for \`__typename\`. Only where ours and the monolith agree against it.`,
} as const;

export type Difference = keyof typeof differences;

/** Whether the gateway refused, as a whole, an operation with a reserved alias. */
export const refusesAlias = ({ data, errors = [] }: Answer): boolean =>
  data === undefined &&
  errors.length > 0 &&
  errors.every(({ extensions }) => extensions?.['code'] === 'GRAPHQL_VALIDATION_FAILED');

/**
 * Whether the gateway ran nothing and named every root field that the monolith denied. The monolith stops at the first
 * one that may not be null, so that it may have named fewer.
 */
export function refusesMutation(gateway: Answer, monolith: Answer): boolean {
  const isRootDenial = (complaint: Complaint): boolean =>
    isDenial(complaint) && complaint.path.length === 1;
  const said = complaintsOf(gateway);
  const known = [...complaintsOf(monolith)].filter(([, complaint]) => isRootDenial(complaint));
  return (
    gateway.data === null &&
    known.length > 0 &&
    known.every(([text]) => said.has(text)) &&
    [...said.values()].every(isRootDenial)
  );
}

/** The monolith's answer as if it had a rule for introspection. */
export function withoutSchema(
  monolith: Answer,
  keys: readonly { key: string; field: string }[],
  code: string,
): Answer {
  const { data, errors = [] } = monolith;
  if (!data || keys.length === 0) return monolith;
  const hidden = Object.fromEntries(keys.map(({ key }) => [key, null]));
  const denials = keys.map(({ key, field }) => ({
    message: '',
    path: [key],
    extensions: { code, coordinate: `Query.${field}` },
  }));
  return { data: { ...data, ...hidden }, errors: [...errors, ...denials] };
}

/** Whether an error of one side alone stands under a null for which the other side names an error too. */
export function standsBesideBubble(
  { path }: Complaint,
  data: Answer['data'],
  others: readonly Complaint[],
): boolean {
  return nullsAbove(data ?? null, path).some((length) =>
    others.some(
      (other) => other.path.length > length && startsWith(other.path, path.slice(0, length)),
    ),
  );
}

/** How long the parts of a path are that end at a null; 0 is the data itself. */
function nullsAbove(value: unknown, path: readonly string[], length = 0): number[] {
  if (Array.isArray(value)) return value.flatMap((item) => nullsAbove(item, path, length));
  if (value === null) return [length];
  const key = path[length];
  if (key === undefined || length >= path.length - 1 || typeof value !== 'object') return [];
  return nullsAbove((value as Record<string, unknown>)[key] ?? null, path, length + 1);
}

const startsWith = (path: readonly string[], start: readonly string[]): boolean =>
  start.every((part, index) => path[index] === part);
