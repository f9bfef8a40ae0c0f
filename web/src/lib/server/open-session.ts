import { isHttpError, type RequestEvent } from '@sveltejs/kit';
import { RenewAccessDocument } from '$lib/graphql/generated/graphql';
import { takeBack } from './set-aside';
import { deleteSession, isFresh, readSession, writeSession, type SessionState } from './session';

/** The session that the cookies hold, with a fresh access token. */
export async function openSession(event: RequestEvent): Promise<SessionState> {
  const stored = readSession(event.cookies);
  if (!stored) return goOn(event);
  if (stored.access && isFresh(stored, Date.now())) {
    return { kind: 'open', accessToken: stored.access.token };
  }
  return renew(event, stored.secret);
}

async function renew(event: RequestEvent, sessionSecret: string): Promise<SessionState> {
  try {
    const { data } = await event.locals.api.mutate(RenewAccessDocument, {
      input: { sessionSecret },
    });
    const tokens = data.renewAccess?.session;
    if (!tokens) {
      deleteSession(event.cookies);
      return goOn(event);
    }
    writeSession(event.cookies, tokens);
    return { kind: 'open', accessToken: tokens.accessToken };
  } catch (problem) {
    // The session may well be valid: a person is never signed out because the API restarts.
    if (isHttpError(problem)) return { kind: 'unreachable' };
    throw problem;
  }
}

/** A view ends by itself: whoever looked goes on as themselves. */
async function goOn(event: RequestEvent): Promise<SessionState> {
  return takeBack(event.cookies) ? openSession(event) : { kind: 'none' };
}
