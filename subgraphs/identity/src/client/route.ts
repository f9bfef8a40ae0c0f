import type { Route } from '@vigie/chassis/route';
import type { Context } from '../context.ts';
import { tokenAddress } from './address.ts';
import { readCredentials } from './credentials.ts';
import { issueMachineToken } from './token.ts';

/** `POST /oauth/token`: client credentials in the `Authorization: Basic` header or in the form (RFC 6749 §2.3.1, §4.4). */
export function tokenRoute(context: Pick<Context, 'clock' | 'database' | 'signer'>): Route {
  return {
    ...tokenAddress,
    handle: async (request, requestId) => {
      const form = new URLSearchParams(await request.text());
      const problem = problemOf(request, form);
      if (problem) return answer(400, { error: problem });
      const credentials = readCredentials(request.headers.get('authorization'), form);
      if (credentials === 'twice') return answer(400, { error: 'invalid_request' });
      if (credentials === 'unreadable') return answer(401, { error: 'invalid_client' });
      const scopes = form.get('scope')?.split(' ').filter(Boolean) ?? [];
      const result = await issueMachineToken(context, requestId, {
        ...{ clientId: credentials.id, secret: credentials.secret },
        scopes: scopes.length > 0 ? scopes : null,
      });
      switch (result.kind) {
        case 'refused':
          return answer(401, { error: 'invalid_client' });
        case 'scope':
          return answer(400, { error: 'invalid_scope' });
        case 'paused': {
          const retry = { 'retry-after': String(result.seconds) };
          return answer(429, { error: 'invalid_client', retry_after: result.seconds }, retry);
        }
        case 'issued':
          return answer(200, {
            ...{ access_token: result.accessToken, token_type: 'Bearer' },
            ...{ expires_in: result.expiresIn, scope: result.scopes.join(' ') },
          });
      }
    },
  };
}

/** What is wrong with the request before anybody is known (§5.2); a parameter without a value counts as left out (§3.2). */
function problemOf(request: Request, form: URLSearchParams): string | null {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return 'invalid_request';
  const names = [...form.keys()];
  if (new Set(names).size !== names.length) return 'invalid_request';
  const grant = form.get('grant_type');
  if (!grant) return 'invalid_request';
  return grant === 'client_credentials' ? null : 'unsupported_grant_type';
}

function answer(
  status: number,
  body: Record<string, string | number>,
  more: Record<string, string> = {},
): Response {
  const headers: Record<string, string> = { 'cache-control': 'no-store', ...more };
  if (status === 401) headers['www-authenticate'] = 'Basic realm="vigie"';
  return Response.json(body, { status, headers });
}
