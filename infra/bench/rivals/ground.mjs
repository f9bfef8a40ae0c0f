import { readFileSync } from 'node:fs';
import { resolvers } from '../member/resolvers.ts';

const file = (/** @type {string} */ name) =>
  readFileSync(new URL(`../../../schema/${name}.graphql`, import.meta.url), 'utf8');

/** The API as one schema: what a monolith is made of. */
export const api = {
  typeDefs: file('api'),
  resolvers: { ...resolvers.identity, ...resolvers.workforce, ...resolvers.appointments },
};

export const subgraphNames = /** @type {const} */ ([
  'identity',
  'workforce',
  'appointments',
  'documents',
  'billing',
]);

/** The contract of one subgraph. */
export const subgraphSdl = file;

export const port = Number(process.env.PORT);
export const host = '127.0.0.1';

/** Address of a subgraph over HTTP. */
export const subgraphUrl = (/** @type {string} */ name) =>
  process.env[`SUBGRAPH_URL_${name.toUpperCase()}`];
