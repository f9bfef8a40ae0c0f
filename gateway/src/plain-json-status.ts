import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from './context.ts';

/** Refused documents and variables: what GraphQL over HTTP answers with 200 to a client that takes plain JSON only. */
const ofTheRequest: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/**
 * Older clients know plain JSON only, and take any other status than 200 for an answer of something in between: they
 * would not look for the errors in it. Clients that accept `application/graphql-response+json` get 400.
 */
export const plainJsonStatus: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response, errors = [] }) => {
      const accepted = request.http?.headers.get('accept') ?? '';
      if (errors.length === 0 || accepted.includes('application/graphql-response+json')) return;
      if (errors.every(({ extensions }) => ofTheRequest.has(extensions['code']))) {
        response.http.status = 200;
      }
    },
  }),
};
