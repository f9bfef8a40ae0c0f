import { GraphQLError, type FieldNode } from 'graphql';
import type { FieldGuards } from '../contract/guard.ts';

/**
 * The error of one denied field: what was denied and which scopes are missing. Its path has no list indices, because
 * a field is denied as such and not row by row.
 * @param held scopes of the caller; null for nobody
 */
export function denialOf(
  coordinate: string,
  guards: FieldGuards,
  held: ReadonlySet<string> | null,
  path: readonly string[],
  node: FieldNode,
): GraphQLError {
  const signedIn = held !== null;
  const missingScopes = guards.flatMap((guard) =>
    guard.level === 'scopes' ? missing(guard.scopes, held) : [],
  );
  return new GraphQLError(
    signedIn ? `${coordinate} is not open to you.` : `${coordinate} needs a signed-in caller.`,
    {
      path: [...path],
      nodes: [node],
      extensions: {
        code: signedIn ? 'FORBIDDEN' : 'UNAUTHENTICATED',
        coordinate,
        missingScopes,
      },
    },
  );
}

/** For each way to be allowed, the scopes that lack. Empty when another guard is the matter. */
function missing(
  ways: readonly (readonly string[])[],
  held: ReadonlySet<string> | null,
): readonly (readonly string[])[] {
  const lacking = ways.map((all) => all.filter((scope) => !held?.has(scope)));
  return lacking.some((scopes) => scopes.length === 0) ? [] : lacking;
}
