/**
 * Preview and apply of ten thousand employees, beside a plain COPY of the same rows into a table without anything
 * around it. Run by hand: `node --import ./infra/typescript.mjs infra/bench/import-database.ts`. The jobs run in this
 * process as the worker runs them, on a PostgreSQL of its own; times are wall-clock, the best of three.
 */
import { followClock } from '@vigie/chassis/clock';
import { openDatabase } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { grantRole, writeAccount, writeCompany } from '@vigie/identity/seed';
import { applyImportRows } from '@vigie/workforce/import/apply/apply-job';
import { keepFile } from '@vigie/workforce/import/drop/pieces';
import { decideImportRows } from '@vigie/workforce/import/prepare/decide-job';
import { readDrop } from '@vigie/workforce/import/prepare/read-drop';
import { readList } from '@vigie/workforce/import/prepare/read-list';
import type { JobContext } from '@vigie/workforce/job-context';
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { withConnection } from '../database/connection.ts';
import { startCluster } from '../database/embedded.ts';
import { prepareDatabase } from '../database/prepare.ts';
import { sirenOf, siretOf } from '../demo/numbers.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';

const count = 10_000;
const rounds = 3;

/** Names hold letters only. */
const letters = (number: number) =>
  [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

const headings = "Matricule;Nom;Prénom;Né(e) le;Sexe;Contrat;Date d'entrée;Emploi";
const lines = Array.from({ length: count }, (_, index) => {
  const day = String((index % 28) + 1).padStart(2, '0');
  const month = String((index % 12) + 1).padStart(2, '0');
  const born = `${day}/${month}/${1950 + (index % 50)}`;
  const post = index % 3 === 0 ? 'Menuisière' : 'Cheffe d’atelier';
  return `${index};Émile ${letters(index)};Zoé ${letters(index % 97)};${born};F;CDI;01/09/2020;${post}`;
});
const list = Buffer.from([headings, ...lines].join('\n'));

const cluster = await startCluster({ dataDir: temporaryFolder('bench-import'), durable: false });
const prepared = { adminUrl: cluster.superuserUrl, database: 'bench', secret: newId() + newId() };
const { urls } = await prepareDatabase(prepared);
const inside = new URL(cluster.superuserUrl);
inside.pathname = '/bench';
const identity = openDatabase({ url: urls.identity, subgraph: 'identity', connections: 1 });
const clock = await followClock(urls.gateway);
const database = openDatabase({ url: urls.workforce, subgraph: 'workforce' });
const unused = () => Promise.reject(new Error('Nobody is told'));
const context: JobContext = {
  ...{ database, dataKey: randomBytes(32), query: unused, portalUrl: '' },
  ...{ clock, mailer: { send: unused, close: () => undefined } },
};
/** Milliseconds of the clock on the wall. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

const copied = () =>
  withConnection(inside.href, async (admin) => {
    await admin`create temporary table plain (number text, last_name text, first_name text, born text, sex text,
      contract text, start text, post text)`;
    return timed(async () => {
      const into = await admin`copy plain from stdin with (delimiter ';')`.writable();
      await pipeline(Readable.from([`${lines.join('\n')}\n`]), into);
    });
  });

let accounts = 0;

/** An account of its own with somebody who may import, so that each round finds nobody on file. */
async function newAccount(): Promise<{ accountId: string; subjectId: string }> {
  const [accountId, companyId, subjectId] = [newId(), newId(), newId()];
  const number = String((accounts += 1)).padStart(8, '0');
  const siren = sirenOf(number);
  await identity.as({ kind: 'seed' }, async (tx) => {
    await writeCompany(tx, { id: companyId, siren, name: 'Mesure' });
    await writeAccount(tx, {
      ...{ id: accountId, companyId, memberNumber: number.slice(1), name: 'Mesure' },
      ...{ siret: siretOf(siren, '0001'), activityCode: '1071C', street: '1 quai' },
      ...{ postCode: '49990', city: 'Saint-Aubance' },
    });
    await grantRole(tx, subjectId, 'hr', accountId);
  });
  return { accountId, subjectId };
}

async function round() {
  const { accountId, subjectId } = await newAccount();
  const dropId = newId();
  return withConnection(inside.href, async (admin) => {
    await admin`insert into workforce.import_drop (id, account_id, subject_kind, subject_id, state)
      values (${dropId}, ${accountId}, 'user', ${subjectId}, 'READING')`;
    const file = { id: newId(), dropId, position: 0, name: 'effectif.csv' };
    const bytes = Readable.from([list]);
    const kept = await timed(() => keepFile(database, context.dataKey, file, bytes));
    await readDrop(context, { dropId });
    const [record] = await admin<{ id: string }[]>`
      update workforce.import set state = 'DECIDING' where drop_id = ${dropId} returning id`;
    const which = { importId: record?.id ?? '', accountId };
    const read = await timed(() => readList(context, which));
    const decided = await timed(() => decideImportRows(context, which));
    await admin`update workforce.import set state = 'APPLYING', applied_kind = 'user', applied_by = ${subjectId}
      where drop_id = ${dropId}`;
    const applied = await timed(() => applyImportRows(context, which));
    const [row] = await admin<{ rows: number }[]>`
      select count(*)::int as rows from workforce.employee where account_id = ${accountId}`;
    if (row?.rows !== count) throw new Error(`${row?.rows} of ${count} employees were written`);
    return { kept, read, decided, applied };
  });
}

const plain = Math.min(...(await Promise.all([copied(), copied(), copied()])));
const times: Awaited<ReturnType<typeof round>>[] = [];
for (let number = 0; number < rounds; number += 1) times.push(await round());
const best = (name: keyof (typeof times)[number]) => Math.min(...times.map((each) => each[name]));
const shown = {
  'plain COPY': plain,
  'file kept, encrypted': best('kept'),
  'preview: rows read and kept': best('read'),
  'preview: rows decided': best('decided'),
  'preview, whole': best('read') + best('decided'),
  applied: best('applied'),
};
for (const [name, time] of Object.entries(shown)) {
  const rate = Math.round(count / (time / 1000)).toLocaleString('en');
  console.log(
    `${name.padEnd(28)} ${time.toFixed(0).padStart(7)} ms ${rate.padStart(12)} rows/s ${(time / plain).toFixed(0).padStart(6)} ×`,
  );
}
await Promise.all([database, identity, clock].map((each) => each.close()));
await cluster.stop();
