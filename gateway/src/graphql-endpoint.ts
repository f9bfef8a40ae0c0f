import { HeaderMap, type ApolloServer } from '@apollo/server';
import { readBody } from '@vigie/chassis/http/body';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CallerDirectory } from './caller.ts';
import type { GatewayContext } from './context.ts';
import type { AllowedOperations } from './limits/allowed-operations.ts';
import { limits } from './limits/limits.ts';
import type { Quota } from './limits/quota.ts';
import { checkBudget, payRefusal } from './limits/spend.ts';

export interface GraphqlEndpointOptions {
  api: ApolloServer<GatewayContext>;
  callers: CallerDirectory;
  /** What callers may spend; nobody counts when absent. */
  quota?: Quota;
  /** What may be run; anything when absent. */
  allowed?: AllowedOperations;
}

type Endpoint = (
  request: IncomingMessage,
  response: ServerResponse,
  about: { requestId: string; search: string },
) => Promise<void>;

/** GraphQL over HTTP. What can be refused without reading the query is refused before it is parsed. */
export function graphqlEndpoint({
  api,
  callers,
  quota,
  allowed,
}: GraphqlEndpointOptions): Endpoint {
  const admit = async (
    request: IncomingMessage,
    requestId: string,
    query: unknown,
  ): Promise<GatewayContext> => {
    const { caller, scopes, unitsPerMinute, viewing } = await callers.identify(
      request.headers.authorization,
      requestId,
    );
    const budget = quota?.budgetOf(caller, request.socket.remoteAddress, unitsPerMinute);
    if (budget) checkBudget(budget);
    try {
      allowed?.check(caller, query);
    } catch (error) {
      if (budget) payRefusal(budget);
      throw error;
    }
    return {
      ...{ caller, scopes, viewing, subgraphContexts: new Map() },
      ...(budget ? { budget } : {}),
    };
  };

  return async (request, response, { requestId, search }) => {
    const { method = 'GET' } = request;
    const body = parseJson(await readBody(request, limits.bodyBytes));
    const result = await api.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: singleHeaders(request), search, body },
      context: () => admit(request, requestId, queryOf(method, search, body)),
    });
    response.statusCode = result.status ?? 200;
    for (const [name, value] of result.headers) response.setHeader(name, value);
    if (result.body.kind === 'complete') {
      response.end(result.body.string);
      return;
    }
    for await (const chunk of result.body.asyncIterator) response.write(chunk);
    response.end();
  };
}

/** The text that Apollo Server is going to parse. */
function queryOf(method: string, search: string, body: unknown): unknown {
  if (method === 'GET') return new URLSearchParams(search).get('query');
  return typeof body === 'object' && body !== null ? Reflect.get(body, 'query') : undefined;
}

/** Headers as one value each; those that come twice mean nothing here. */
function singleHeaders(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  return headers;
}

/** The parsed body, or the text itself where it is no JSON: Apollo Server then answers with its own error. */
function parseJson(body: string): unknown {
  try {
    return body === '' ? {} : JSON.parse(body);
  } catch {
    return body;
  }
}
