import { GraphQLError, type FieldNode } from 'graphql';
import type { FieldGuards } from '../contract/guard.ts';

/**
 * The error of one denied field: what was denied and which scopes are missing. Its path has no list indices, because
 * a field is denied as such and not row by row.
 */
export function denialOf(
  coordinate: string,
  guards: FieldGuards,
  signedIn: boolean,
  path: readonly string[],
  node: FieldNode,
): GraphQLError {
  const requiredScopes = guards.flatMap((guard) => (guard.level === 'scopes' ? [guard.scopes] : []));
  return new GraphQLError(
    signedIn ? `${coordinate} is not open to you.` : `${coordinate} needs a signed-in caller.`,
    {
      path: [...path],
      nodes: [node],
      extensions: {
        code: signedIn ? 'FORBIDDEN' : 'UNAUTHENTICATED',
        coordinate,
        requiredScopes,
      },
    },
  );
}
