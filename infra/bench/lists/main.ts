/**
 * A page of « Mon effectif » with five thousand and with a hundred thousand employees: through the gateway, and as the
 * plainest SQL that shows the same people. Run by hand: `node --import ./infra/typescript.mjs infra/bench/lists/main.ts`.
 * What is compared are ratios of medians; the machine should have nothing else to do.
 */
import { followClock } from '@vigie/chassis/clock';
import { newId } from '@vigie/chassis/ids';
import { openLog } from '@vigie/chassis/log';
import { startApi } from '@vigie/gateway/api';
import { embed, openSubgraphs } from '@vigie/gateway/embedded';
import { roles } from '@vigie/identity/role/roles';
import { randomBytes } from 'node:crypto';
import { withConnection, type Sql } from '../../database/connection.ts';
import { startCluster } from '../../database/embedded.ts';
import { prepareDatabase } from '../../database/prepare.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { median } from '../load/statistics.ts';
import { makeTokenKey } from '../stage/token.ts';
import { fill } from './fill.ts';

const rounds = 15;
const warmUp = 6;
const sizes = [5_000, 100_000];

const document = `query ($id: ID!, $first: Int, $after: String, $search: String, $visits: EmployeeVisits,
    $orderBy: EmployeeOrder) {
  memberAccount(id: $id) { employees(first: $first, after: $after, search: $search, visits: $visits, orderBy: $orderBy) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id lastName firstName status startDate
      jobPost { title } followUp { profile } visitStanding { state latestDate appointmentOn lastHeldOn } } } } } }`;

interface Listed {
  memberAccount: {
    employees: {
      totalCount: number;
      pageInfo: { endCursor: string };
      edges: { node: { lastName: string } }[];
    };
  };
}

const cluster = await startCluster({ dataDir: temporaryFolder('lists'), durable: false });
try {
  const secret = randomBytes(24).toString('hex');
  const { urls } = await prepareDatabase({
    adminUrl: cluster.superuserUrl,
    database: 'lists',
    secret,
  });
  const inside = new URL(cluster.superuserUrl);
  inside.pathname = '/lists';
  await withConnection(inside.href, (admin) => measure(admin, urls));
} finally {
  await cluster.stop();
}
process.exit();

async function measure(
  admin: Sql,
  urls: Awaited<ReturnType<typeof prepareDatabase>>['urls'],
): Promise<void> {
  const clock = await followClock(urls.gateway);
  const log = openLog('bench', 'error');
  const [tokenKey, dataKey, dataDir] = [
    await makeTokenKey(),
    randomBytes(32),
    temporaryFolder('f'),
  ];
  const subgraphs = await openSubgraphs({
    ...{ urls, clock, tokenKey, dataKey, fileKeys: [dataKey], dataDir },
    portalUrl: 'http://localhost:3000',
  });
  const api = await startApi({ links: embed(subgraphs, log).links, log });
  const scopes = new Set(roles.find(({ code }) => code === 'hr')?.scopes);
  console.log('employees | list | rows | gateway ms | bare SQL ms | ratio');
  for (const [place, size] of sizes.entries()) {
    const { accountId, subjectId } = await fill(admin, size, place + 1);
    await admin`vacuum analyze`;
    const ask = async (variables: object): Promise<Listed> => {
      const requestId = newId();
      const caller = { kind: 'user' as const, subjectId, sessionId: newId(), requestId };
      const contextValue = { caller, scopes, subgraphContexts: new Map<string, object>() };
      const asked = { query: document, variables: { id: accountId, first: 50, ...variables } };
      const { body } = await api.executeOperation(asked, { contextValue });
      if (body.kind !== 'single' || body.singleResult.errors) throw new Error(JSON.stringify(body));
      return body.singleResult.data as unknown as Listed;
    };
    const somebody = (await ask({ first: 1 })).memberAccount.employees.edges[0]?.node.lastName;
    let deep: string | null = null;
    for (let page = 0; page < 30; page++) {
      deep = (await ask({ first: 100, after: deep })).memberAccount.employees.pageInfo.endCursor;
    }
    const questions: Record<string, object> = {
      'first page by name': {},
      'page after 3,000': { after: deep },
      'search of a name': { search: somebody?.toUpperCase() },
      'overdue, by legal date': { visits: 'OVERDUE', orderBy: 'LEGAL_DATE' },
      'by appointment': { orderBy: 'APPOINTMENT' },
    };
    // What a plain program would read: the people of the page and how many there are, without any policy.
    const bare = () => admin`
      select (select count(*) from workforce.employee where account_id = ${accountId}
          and (left_on is null or left_on >= clock.today())), e.*, i.*
      from workforce.employee_identity i join workforce.employee e on e.id = i.employee_id
      where i.account_id = ${accountId} and (e.left_on is null or e.left_on >= (select clock.today()))
      order by i.last_name, i.first_name, i.employee_id limit 51`;
    for (const [name, variables] of Object.entries(questions)) {
      const [taken, plain] = await timesOf(() => ask(variables), bare);
      const { totalCount } = (await ask(variables)).memberAccount.employees;
      const cells = [size, name, totalCount, taken.toFixed(1), plain.toFixed(1)];
      console.log([...cells, (taken / plain).toFixed(1)].join(' | '));
    }
  }
  await api.stop();
  await Promise.all([clock, ...subgraphs].map((each) => each.close()));
}

/** Milliseconds: the medians of two works that take turns, so that both meet the same disturbances; after a warm-up. */
async function timesOf(
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<[number, number]> {
  const times: [number, number][] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const taken: [number, number] = [await timeOf(one), await timeOf(other)];
    if (round >= 0) times.push(taken);
  }
  return [median(times.map(([first]) => first)), median(times.map(([, second]) => second))];
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
