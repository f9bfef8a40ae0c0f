import type { Clock } from '@vigie/chassis/clock';
import type { CallerActor } from '@vigie/chassis/actor';
import { ConnectionWait } from '@vigie/chassis/connection-wait';
import { DatabaseUnavailable } from '@vigie/chassis/database-unavailable';
import { requestPatience, type Patience } from '@vigie/chassis/database';
import type { Caller } from '@vigie/chassis/subgraph';
import { GraphQLError } from 'graphql';
import postgres from 'postgres';
import { refusal } from './limits/refusal.ts';
import type { TokenVerifier } from '@vigie/chassis/token/verifier';
import type { Claims } from './token.ts';
import { openUseNotes } from './use-notes.ts';

/** A verified caller and the union of the scopes that it holds over all its accounts. */
export interface KnownCaller {
  caller: Caller;
  /** Null for nobody. */
  scopes: ReadonlySet<string> | null;
  /** Cost units a minute that were agreed with this program; null for the usual of its kind. */
  unitsPerMinute: number | null;
  /** Somebody of the service looks at an account as its user sees it: nothing may be changed. */
  viewing: boolean;
}

/** Tells who calls; remembers it until the session or a right changes. */
export interface CallerDirectory {
  /**
   * @throws GraphQLError `UNAUTHENTICATED` (401) for a token that is no longer or was never good; no token is nobody;
   * `SERVICE_UNAVAILABLE` (503) when it cannot be told
   */
  identify(authorization: string | undefined, requestId: string): Promise<KnownCaller>;
  close(): Promise<void>;
}

interface SessionState {
  kind: CallerActor['kind'];
  subjectId: string;
  scopes: ReadonlySet<string>;
  unitsPerMinute: number | null;
  viewing: boolean;
  endsAt: Date;
  /** When a right begins or ends by itself; the state must then be read again. */
  holdsUntil: Date | null;
}

/** Sessions remembered at most; the oldest is forgotten first. */
const capacity = 20_000;

/** @param databaseUrl the gateway's login, which may ask `access.caller` and nothing else */
export async function openCallerDirectory(
  databaseUrl: string,
  verifier: TokenVerifier<Claims>,
  clock: Clock,
  patience: Patience = requestPatience,
): Promise<CallerDirectory> {
  const client = postgres(databaseUrl, {
    max: 4,
    idle_timeout: 30,
    backoff: () => 0.25,
    onnotice: () => undefined,
  });
  const wait = new ConnectionWait('gateway');
  const sessions = new Map<string, Promise<SessionState | null>>();
  const noteUse = openUseNotes(client, clock);
  const forget = (): void => sessions.clear();
  // A revoked right must be gone within a second. Changes are rare and a look-up is one query: forget everything.
  await client.listen('access', forget, forget);

  const look = async (sessionId: string): Promise<SessionState | null> => {
    const known = await sessions.get(sessionId);
    if (known && (known.holdsUntil === null || clock.now() < known.holdsUntil)) return known;
    const found = wait
      .run(patience.reading, () => readSession(client, sessionId))
      .catch(unavailable);
    sessions.set(sessionId, found);
    found.catch(() => sessions.delete(sessionId));
    const [oldest] = sessions.keys();
    if (sessions.size > capacity && oldest) sessions.delete(oldest);
    return found;
  };

  return {
    identify: async (authorization, requestId) => {
      if (authorization === undefined)
        return {
          ...{ caller: { kind: 'sign-in', requestId }, scopes: null },
          ...{ unitsPerMinute: null, viewing: false },
        };
      const claims = await verifier.verify(bearer(authorization));
      const session = claims && (await look(claims.sessionId));
      if (!session || session.subjectId !== claims.subjectId || session.endsAt <= clock.now()) {
        throw unauthenticated();
      }
      const { kind, subjectId, scopes, unitsPerMinute, viewing } = session;
      if (kind === 'machine') noteUse(subjectId);
      const caller = { kind, subjectId, sessionId: claims.sessionId, requestId };
      return { caller, scopes, unitsPerMinute, viewing };
    },
    close: () => client.end({ timeout: 5 }),
  };
}

async function readSession(client: postgres.Sql, sessionId: string): Promise<SessionState | null> {
  const [row] = await client<
    {
      kind: CallerActor['kind'];
      subject_id: string;
      scopes: string[];
      ends_at: Date;
      holds_until: Date | null;
      units_per_minute: number | null;
      viewing: boolean;
    }[]
  >`select * from access.caller(${sessionId})`;
  if (!row) return null;
  return {
    kind: row.kind,
    subjectId: row.subject_id,
    scopes: new Set(row.scopes),
    unitsPerMinute: row.units_per_minute,
    viewing: row.viewing,
    endsAt: row.ends_at,
    holdsUntil: row.holds_until,
  };
}

function bearer(authorization: string): string {
  const [scheme, token, ...rest] = authorization.split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token || rest.length > 0) throw unauthenticated();
  return token;
}

function unauthenticated(): GraphQLError {
  return new GraphQLError('The access token is not valid or its session has ended.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });
}

function unavailable(error: unknown): never {
  if (!(error instanceof DatabaseUnavailable)) throw error;
  throw refusal(
    'SERVICE_UNAVAILABLE',
    'Who calls cannot be told at the moment. Try again in a moment.',
    {},
    { 'retry-after': '1' },
  );
}
