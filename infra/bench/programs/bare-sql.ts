/** The page without GraphQL: its statements in one short transaction as the same actor, and the same JSON. */
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import postgres from 'postgres';
import { answerOf } from './bare-sql/answer.ts';
import { readPage } from './bare-sql/read-page.ts';

const { PORT, BARE_URL, BARE_SUBJECT } = process.env as Record<string, string>;

const asText = (oid: number) => ({
  to: oid,
  from: [oid],
  parse: (value: string) => value,
  serialize: (value: string) => value,
});

/** As many connections as one subgraph's pool has; civil dates stay texts, as there. */
const sql = postgres(BARE_URL!, { max: 10, types: { date: asText(1082) } });

interface Asked {
  variables: { memberNumber: string; first: number };
}

createServer((request, response) => {
  void json(request).then(async (body) => {
    const { memberNumber, first } = (body as Asked).variables;
    const page = await readPage(sql, BARE_SUBJECT!, memberNumber, first);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answerOf(page, first)));
  });
}).listen(Number(PORT), '127.0.0.1');
