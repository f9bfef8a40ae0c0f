import { employees, idOf } from './employees.ts';
import { scopes } from './scopes.ts';
import { visitsOf } from './visits.ts';

/** The one member account that the bench asks about. */
export const memberNumber = '0010006';

const account = { id: idOf('account', 1), name: 'Novembre Composites', memberNumber };
const headcount = { active: 44, upcoming: 6, closed: 7, si: 17, sia: 17, sir: 16 };

/**
 * Resolvers of each subgraph over plain values. They import no GraphQL library, so that contestants with a copy of
 * their own can run them, and do next to nothing, so that what is measured is the way to them.
 */
export const resolvers = {
  identity: {
    Query: {
      viewer: () => ({ id: idOf('account', 2) }),
      memberAccount: (_: unknown, asked: { memberNumber?: string }) =>
        asked.memberNumber === memberNumber ? account : null,
    },
    Viewer: { access: () => ({ scopes, roles: ['RH'] }) },
  },
  workforce: {
    MemberAccount: {
      headcount: () => headcount,
      employees: (_: unknown, { first }: { first: number }) => ({
        totalCount: 140,
        pageInfo: { hasNextPage: true, endCursor: 'WyJHdcOpZ2FuIl0' },
        edges: employees.slice(0, first).map((node) => ({ cursor: node.id, node })),
      }),
    },
  },
  appointments: {
    Employee: {
      visits: ({ id }: { id: string }) => visitsOf(id),
      nextVisit: ({ id }: { id: string }) => visitsOf(id)[0] ?? null,
    },
  },
  documents: {},
  billing: {},
};
