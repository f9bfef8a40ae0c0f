import type { GatewayQuery } from '@vigie/chassis/gateway-query';
import { largestPage } from '@vigie/chassis/page';
import type { z } from 'zod';
import {
  accountAnswer,
  employeeNode,
  pageAnswer,
  requestNode,
  visitNode,
  type Account,
  type Employee,
  type Request,
  type Visit,
} from './answers.ts';
import { accountQuery, employeesQuery, requestsQuery, visitsQuery } from './questions.ts';

type Service = z.infer<typeof accountAnswer>['service'];

/** What the other subgraphs know of an account. */
export interface Told {
  service: Service;
  account: Account;
  employees: Employee[];
  visits: Visit[];
  requests: Request[];
}

/**
 * Asks the gateway for everything, a page of two hundred at a time: eight hundred employees are four questions. Of the past
 * what happened since a moment.
 */
export async function readTold(query: GatewayQuery, id: string, since: Date): Promise<Told> {
  const { service, memberAccount } = accountAnswer.parse(
    await query<unknown>(accountQuery, { id }),
  );
  const visits = (view: string, stillWanted?: (visit: Visit) => boolean) =>
    readAll(query, visitsQuery, { id, view }, visitNode, stillWanted);
  const isRecent = ({ startsAt }: Visit): boolean => startsAt !== null && startsAt >= since;
  return {
    ...{ service, account: memberAccount },
    employees: await readAll(query, employeesQuery, { id }, employeeNode),
    visits: [
      ...(await visits('TO_PLAN')),
      ...(await visits('UPCOMING')),
      ...(await visits('PAST', isRecent)),
    ],
    requests: await readAll(
      ...([query, requestsQuery, { id }, requestNode] as const),
      ({ requestedAt }) => requestedAt >= since,
    ),
  };
}

/** Every row of a list; of one that begins with the newest up to the first that is not wanted any more. */
async function readAll<Node extends z.ZodType>(
  query: GatewayQuery,
  question: string,
  variables: Record<string, unknown>,
  node: Node,
  stillWanted: (row: z.infer<Node>) => boolean = () => true,
): Promise<z.infer<Node>[]> {
  const rows: z.infer<Node>[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: unknown = await query(question, { ...variables, first: largestPage, after });
    const { edges, pageInfo }: z.infer<typeof pageAnswer>['memberAccount']['page'] =
      pageAnswer.parse(answer).memberAccount.page;
    const page = edges.map((edge) => node.parse(edge.node));
    const wanted = page.filter(stillWanted);
    rows.push(...wanted);
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage || wanted.length < page.length) return rows;
  }
}
