import { openTokenSource } from './machine-token.ts';

/** Where the API is and who asks. */
export interface GatewayOptions {
  /** The GraphQL endpoint. */
  apiUrl: string;
  clientId: string;
  clientSecret: string;
}

/**
 * Asks the gateway as a program.
 * @throws when it does not answer or answers with any error, so that the job is tried again
 */
export type Query = <T>(document: string, variables: Record<string, unknown>) => Promise<T>;

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

export function openGatewayClient(options: GatewayOptions): Query {
  const tokens = openTokenSource(options, patience);
  const post = (body: string, token: string): Promise<Response> =>
    fetch(options.apiUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
      signal: AbortSignal.timeout(patience),
    });
  return async <T>(query: string, variables: Record<string, unknown>): Promise<T> => {
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
