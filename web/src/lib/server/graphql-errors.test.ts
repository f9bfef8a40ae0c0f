import { CombinedError } from '@urql/core';
import { describe, expect, it } from 'vitest';
import { sortErrors } from './graphql-errors';

const answered = (extensions: Record<string, unknown>) =>
  sortErrors(new CombinedError({ graphQLErrors: [{ message: 'No.', extensions }] }));

describe('errors of the API', () => {
  it('name the denied field and what is missing, in one set or in several', () => {
    const coordinate = 'MemberAccount.invoices';
    expect(
      answered({ code: 'FORBIDDEN', coordinate, missingScopes: ['invoices:read'] }).denied,
    ).toEqual([{ coordinate, missingScopes: [['invoices:read']] }]);
    expect(
      answered({ code: 'FORBIDDEN', coordinate, missingScopes: [['a:b'], ['c:d']] }).denied[0]
        ?.missingScopes,
    ).toEqual([['a:b'], ['c:d']]);
  });

  it('name the field whose service does not answer, and the part of the portal that it is', () => {
    const path = ['memberAccount', 'employees', 'edges', 0, 'node', 'visits'];
    const extensions = { code: 'SUBGRAPH_TIMEOUT', subgraph: 'appointments' };
    const error = new CombinedError({ graphQLErrors: [{ message: 'No.', path, extensions }] });
    expect(sortErrors(error).unavailable).toEqual([
      { path: ['memberAccount', 'employees', 'edges', 'node', 'visits'], part: 'appointments' },
    ]);
    expect(answered({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'identity' }).unavailable).toEqual([
      { path: [], part: null },
    ]);
  });

  it('tell an ended session from a defect with its id', () => {
    expect(answered({ code: 'UNAUTHENTICATED' }).unauthenticated).toBe(true);
    expect(answered({ code: 'INTERNAL_SERVER_ERROR', errorId: 'e1' }).unexpected).toEqual([
      { message: 'No.', errorId: 'e1' },
    ]);
  });

  it('say how long somebody waits who asked for too much', () => {
    expect(answered({ code: 'QUOTA_EXCEEDED', retryAfterSeconds: 12 })).toMatchObject({
      ...{ wait: 12, unexpected: [] },
    });
    expect(answered({ code: 'UNAUTHENTICATED' }).wait).toBeNull();
  });

  it('know when nobody answered', () => {
    const error = new CombinedError({ networkError: new Error('connect ECONNREFUSED') });
    expect(sortErrors(error).unreachable).toBe(true);
    expect(sortErrors(undefined).unreachable).toBe(false);
    expect(answered({ code: 'SERVICE_UNAVAILABLE' }).unreachable).toBe(true);
  });
});
