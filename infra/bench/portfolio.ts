/**
 * The portfolio of an accounting firm with 500 clients, each with what waits there: the pages of clients that the portal
 * asks for, through the gateway, beside the same figures as bare SQL. Run by hand:
 * `node --import ./infra/typescript.mjs infra/bench/portfolio.ts`. What is compared are ratios of medians; the machine
 * should have nothing else to do.
 */
import { followClock } from '@vigie/chassis/clock';
import { openDatabase, type ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { openLog } from '@vigie/chassis/log';
import { startApi } from '@vigie/gateway/api';
import { embed, openSubgraphs } from '@vigie/gateway/embedded';
import { writeFirm, writeFirmMember, writePortfolio } from '@vigie/identity/firm/seed';
import { mandateRoles } from '@vigie/identity/role/mandate-roles';
import { writeAccount, writeCompany, writePerson } from '@vigie/identity/seed';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withConnection } from '../database/connection.ts';
import { startCluster } from '../database/embedded.ts';
import { prepareDatabase } from '../database/prepare.ts';
import { sirenOf, siretOf } from '../demo/numbers.ts';
import { root } from '../root.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';
import { median } from './load/statistics.ts';
import { makeTokenKey } from './stage/token.ts';

const clients = 500;
const rounds = 7;
const warmUp = 3;

/** What the portal asks, word for word. */
const document = readFileSync(
  join(root, 'web/src/routes/(member)/cabinet/portfolio/portfolio.graphql'),
  'utf8',
);

interface Page {
  viewer: {
    firm: {
      clients: {
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
        edges: { node: { account: { balance: { cents: number } } } }[];
      };
    };
  };
}

const cluster = await startCluster({ dataDir: temporaryFolder('portfolio'), durable: false });
try {
  const secret = randomBytes(24).toString('hex');
  const { urls } = await prepareDatabase({
    ...{ adminUrl: cluster.superuserUrl, database: 'portfolio', secret },
  });
  const inside = new URL(cluster.superuserUrl);
  inside.pathname = '/portfolio';
  const subjectId = newId();
  const database = openDatabase({ url: urls.identity, subgraph: 'identity', connections: 1 });
  await database.as({ kind: 'seed' }, (tx) => fill(tx, subjectId));
  await database.close();
  await withConnection(inside.href, async (admin) => {
    await admin`insert into billing.invoice
      (id, account_id, series, number, subject, issued_on, due_on, net_cents, vat_cents, total_cents)
      select gen_random_uuid(), id, '2026', row_number() over (), 'Cotisation', '2026-11-01', '2026-12-01', 10000, 2000,
        12000 from identity.member_account`;
    await admin`insert into billing.movement (id, account_id, kind, invoice_id, amount_cents, day)
      select gen_random_uuid(), account_id, 'INVOICE', id, total_cents, issued_on from billing.invoice`;
    await admin`vacuum analyze`;
  });
  await measure(urls, inside.href, subjectId);
} finally {
  await cluster.stop();
}
process.exit();

async function fill(tx: ActorTransaction, personId: string): Promise<void> {
  const firmId = newId();
  await writeFirm(tx, { id: firmId, name: 'Cabinet' });
  const person = { firstName: 'Jo', lastName: 'Orbe', email: 'jo@cabinet.example', staff: false };
  await writePerson(tx, { id: personId, ...person });
  const memberId = await writeFirmMember(tx, { firmId, personId, role: 'MANAGER' });
  const accounts: string[] = [];
  for (let index = 0; index < clients; index++) {
    const number = String(index + 1).padStart(5, '0');
    const siren = sirenOf(`000${number}`);
    const [id, companyId] = [newId(), newId()];
    const place = { street: '1 quai', postCode: '49990', city: 'Saint-Aubance' };
    const names = { name: `Client ${number}`, memberNumber: `00${number}`, activityCode: '1071C' };
    await writeCompany(tx, { id: companyId, siren, name: names.name });
    await writeAccount(tx, { id, companyId, siret: siretOf(siren, '0001'), ...names, ...place });
    accounts.push(id);
  }
  const parts = mandateRoles.map(({ code }) => code);
  const now = new Date();
  await writePortfolio(tx, {
    mandates: accounts.map((accountId) => ({
      ...{ id: newId(), firmId, accountId, state: 'ACCEPTED' as const, askedAs: '0000000' },
      ...{ askedParts: parts, parts, startsOn: '2026-01-01', askedBy: personId },
      ...{ expiresAt: now, decidedAt: now },
    })),
    assignments: accounts.map((accountId) => ({ firmId, accountId, memberId })),
    replacements: [],
  });
}

async function measure(
  urls: Awaited<ReturnType<typeof prepareDatabase>>['urls'],
  adminUrl: string,
  subjectId: string,
): Promise<void> {
  const clock = await followClock(urls.gateway);
  const log = openLog('bench', 'error');
  const [tokenKey, dataKey] = [await makeTokenKey(), randomBytes(32)];
  const subgraphs = await openSubgraphs({
    ...{ urls, clock, tokenKey, dataKey, fileKeys: [dataKey], dataDir: temporaryFolder('f') },
    portalUrl: 'http://localhost:3000',
  });
  const api = await startApi({ links: embed(subgraphs, log).links, log });
  const scopes = new Set(mandateRoles.flatMap((role) => role.scopes));
  const readAll = async (): Promise<number> => {
    let seen = 0;
    let after: string | null = null;
    do {
      const requestId = newId();
      const caller = { kind: 'user' as const, subjectId, sessionId: newId(), requestId };
      const contextValue = { caller, scopes, subgraphContexts: new Map<string, object>() };
      const { body } = await api.executeOperation(
        { query: document, variables: { first: 200, after } },
        { contextValue },
      );
      if (body.kind !== 'single' || body.singleResult.errors) throw new Error(JSON.stringify(body));
      const { viewer } = body.singleResult.data as unknown as Page;
      const { edges, pageInfo }: Page['viewer']['firm']['clients'] = viewer.firm.clients;
      seen += edges.filter(({ node }) => node.account.balance.cents > 0).length;
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    return seen;
  };
  await withConnection(adminUrl, async (admin) => {
    const bare = async (): Promise<number> => {
      const rows = await admin`
        select a.id, a.name,
          (select count(*) from workforce.announced_hire h where h.account_id = a.id and h.state = 'TO_CONFIRM'),
          (select count(*) from appointments.visit v where v.account_id = a.id and v.status = 'TO_PLAN'),
          (select count(*) from appointments.visit_request r where r.account_id = a.id and r.state in ('SENT', 'IN_PROGRESS')),
          (select d.state from workforce.declaration d where d.account_id = a.id and d.year = 2026),
          (select sum(m.amount_cents) from billing.movement m where m.account_id = a.id) as unpaid
        from identity.member_account a order by a.name`;
      return rows.filter((row) => Number(row['unpaid']) > 0).length;
    };
    const [ours, plain]: [number[], number[]] = [[], []];
    for (let round = 0; round < warmUp + rounds; round++) {
      for (const [times, run] of [
        [ours, readAll],
        [plain, bare],
      ] as const) {
        const begin = performance.now();
        if ((await run()) !== clients) throw new Error('A client is missing');
        if (round >= warmUp) times.push(performance.now() - begin);
      }
    }
    console.log('clients | gateway ms | bare SQL ms | ratio');
    const [gateway, sql] = [median(ours), median(plain)];
    console.log(
      [clients, gateway.toFixed(0), sql.toFixed(1), (gateway / sql).toFixed(1)].join(' | '),
    );
  });
  await api.stop();
  await Promise.all([clock, ...subgraphs].map((each) => each.close()));
}
