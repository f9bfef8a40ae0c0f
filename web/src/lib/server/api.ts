import type { RequestEvent } from '@sveltejs/kit';
import { Client, fetchExchange } from '@urql/svelte';
import type { TypedDocumentString } from '$lib/graphql/generated/graphql';
import { env } from './env';
import { sortErrors, type DeniedField, type UnavailableField } from './graphql-errors';
import {
  apiFailed,
  askedTooMuch,
  callRequired,
  readOnlyView,
  serviceUnreachable,
  sessionEnded,
} from './refused-request';

/**
 * Data of one operation. A field that needs a right which is missing is null and named in `denied`, one whose service
 * does not answer for the moment in `unavailable`.
 */
export interface Answer<Data> {
  data: Data;
  denied: DeniedField[];
  /** Never what the page stands on: see {@link isEssential}. */
  unavailable: UnavailableField[];
}

/** The gateway as this request's person sees it. Both verbs throw Kit errors and redirects; nothing else needs handling. */
export interface Api {
  /** @param optional root fields that the page can do without when their service does not answer */
  query<Data, Variables extends object>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    optional?: readonly (keyof Data & string)[],
  ): Promise<Answer<Data>>;
  mutate<Data, Variables extends object>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
  ): Promise<Answer<Data>>;
}

/** No page is worth a longer wait: a calm error is better. */
const TIMEOUT_MS = 15_000;

/** One client per request: a shared one would show the cache of one person to another. */
export function createApi(event: RequestEvent): Api {
  const client = new Client({
    url: env().apiUrl.href,
    exchanges: [fetchExchange],
    requestPolicy: 'network-only',
    preferGetMethod: false,
    fetch: (input, init) =>
      event.fetch(input, {
        ...init,
        // Kit would send the browser's cookies along to a neighbouring host: the API gets the token only.
        credentials: 'omit',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }),
    fetchOptions: () => {
      const { session } = event.locals;
      return session.kind === 'open'
        ? { headers: { authorization: `Bearer ${session.accessToken}` } }
        : {};
    },
  });

  const run = async <Data, Variables extends object>(
    verb: 'query' | 'mutation',
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    isNeeded: (field: UnavailableField) => boolean,
  ): Promise<Answer<Data>> => {
    if (event.locals.session.kind === 'unreachable') return serviceUnreachable(event);
    const result = await client[verb]<Data, Variables>(document.toString(), variables).toPromise();
    const errors = sortErrors(result.error);
    if (errors.unauthenticated) return sessionEnded(event);
    if (errors.readOnly) return readOnlyView();
    if (errors.callRequired) return callRequired(event);
    if (errors.wait !== null) return askedTooMuch(event, errors.wait);
    if (errors.unreachable || errors.unavailable.some(isNeeded)) return serviceUnreachable(event);
    const [unexpected] = errors.unexpected;
    if (unexpected || !result.data) return apiFailed(event, unexpected);
    return { data: result.data, denied: errors.denied, unavailable: errors.unavailable };
  };

  return {
    query: (document, variables, optional = []) =>
      run('query', document, variables, (field) => isEssential(field, optional)),
    // What a command changed is changed, even where something of its answer is missing.
    mutate: (document, variables) => run('mutation', document, variables, isRoot),
  };
}

/** Whether a page could say nothing true without a field: what it asks for itself, the person, or the account. */
function isEssential(field: UnavailableField, optional: readonly string[]): boolean {
  if (field.part === null) return true;
  return isRoot(field) && !optional.includes(field.path[0] ?? '');
}

function isRoot({ path }: UnavailableField): boolean {
  return path.length < 2;
}
