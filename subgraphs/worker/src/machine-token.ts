import type { GatewayOptions } from './gateway-client.ts';

/** Hands out one access token until shortly before its end. */
export interface TokenSource {
  /** @throws when the token endpoint refuses the credentials or does not answer */
  current(): Promise<string>;
  /** Drops the token: the next one is asked for anew. */
  forget(): void;
}

/** Milliseconds before its end from which a token is no longer used. */
const margin = 60_000;

/** Client credentials (RFC 6749 §4.4) at the gateway's `/oauth/token`. */
export function openTokenSource(options: GatewayOptions, patience: number): TokenSource {
  // A promise, so that jobs that start together ask once.
  let token: Promise<string> | null = null;
  let usableUntil = 0;
  const forget = (): void => {
    token = null;
  };
  return {
    forget,
    current: () => {
      if (token && Date.now() < usableUntil) return token;
      usableUntil = Infinity;
      token = request(options, patience).then(({ value, seconds }) => {
        usableUntil = Date.now() + seconds * 1000 - margin;
        return value;
      });
      token.catch(forget);
      return token;
    },
  };
}

async function request(
  { apiUrl, clientId, clientSecret }: GatewayOptions,
  patience: number,
): Promise<{ value: string; seconds: number }> {
  const credentials = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const response = await fetch(new URL('/oauth/token', apiUrl), {
    method: 'POST',
    headers: { authorization: `Basic ${credentials}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new TokenRefusal(`HTTP_${response.status}`);
  const answer = (await response.json()) as { access_token: string; expires_in: number };
  return { value: answer.access_token, seconds: answer.expires_in };
}

/** The token endpoint did not accept the worker's credentials. */
class TokenRefusal extends Error {
  override readonly name = 'TokenRefusal';
  constructor(readonly code: string) {
    super(code);
  }
}
