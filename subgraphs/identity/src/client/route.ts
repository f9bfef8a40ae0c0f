import type { Route } from '@vigie/chassis/route';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { tokenAddress } from './address.ts';
import { issueMachineToken } from './commands.ts';

const form = z.object({ grant_type: z.literal('client_credentials') });

/** `POST /oauth/token`: client credentials in the `Authorization: Basic` header or in the form (RFC 6749 §2.3.1, §4.4). */
export function tokenRoute(context: Pick<Context, 'clock' | 'database' | 'signer'>): Route {
  return {
    ...tokenAddress,
    handle: async (request, requestId) => {
      const fields = new URLSearchParams(await request.text());
      if (!form.safeParse(Object.fromEntries(fields)).success) {
        return answer(400, { error: 'unsupported_grant_type' });
      }
      const [id, secret] = credentials(request, fields);
      const token = await issueMachineToken(context, requestId, id, secret);
      if (!token) return answer(401, { error: 'invalid_client' });
      return answer(200, {
        access_token: token.accessToken,
        token_type: 'Bearer',
        expires_in: token.expiresIn,
      });
    },
  };
}

function credentials(request: Request, fields: URLSearchParams): [string, string] {
  const [scheme, encoded] = (request.headers.get('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() === 'basic' && encoded) {
    const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
    return [id, secret.join(':')];
  }
  return [fields.get('client_id') ?? '', fields.get('client_secret') ?? ''];
}

function answer(status: number, body: Record<string, string | number>): Response {
  const headers: Record<string, string> = { 'cache-control': 'no-store' };
  if (status === 401) headers['www-authenticate'] = 'Basic realm="vigie"';
  return Response.json(body, { status, headers });
}
