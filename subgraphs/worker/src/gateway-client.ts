import type { GatewayQuery } from '@vigie/chassis/gateway-query';
import { openTokenSource } from './machine-token.ts';

/** Where the API is and who asks. */
export interface GatewayOptions {
  /** The GraphQL endpoint. */
  apiUrl: string;
  clientId: string;
  clientSecret: string;
}

/** The gateway answered, but not with the data that was asked for. */
export class GatewayRefusal extends Error {
  override readonly name = 'GatewayRefusal';
  /** @param code codes of the errors, without what they say */
  constructor(readonly code: string) {
    super(code);
  }
}

/** Milliseconds after which an answer is no longer waited for. */
const patience = 15_000;

/** Asks the gateway as a machine client, with a token of its own. */
export function openGatewayClient(options: GatewayOptions): GatewayQuery {
  const tokens = openTokenSource(options, patience);
  const post = (body: string, token: string): Promise<Response> =>
    fetch(options.apiUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
      signal: AbortSignal.timeout(patience),
    });
  return async <T>(query: string, variables: Record<string, unknown>) => {
    const body = JSON.stringify({ query, variables });
    let response = await post(body, await tokens.current());
    if (response.status === 401) {
      // The session behind the token was ended before its time.
      tokens.forget();
      response = await post(body, await tokens.current());
    }
    return dataOf<T>(response);
  };
}

interface Answer<T> {
  data?: T | null;
  errors?: { extensions?: { code?: string } }[];
}

async function dataOf<T>(response: Response): Promise<T> {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  if (!isJson) throw new GatewayRefusal(`HTTP_${response.status}`);
  const { data, errors = [] } = (await response.json()) as Answer<T>;
  if (errors.length > 0 || !data) {
    const codes = errors.map(({ extensions }) => extensions?.code ?? 'UNKNOWN');
    throw new GatewayRefusal([...new Set(codes)].join(' ') || `HTTP_${response.status}`);
  }
  return data;
}
