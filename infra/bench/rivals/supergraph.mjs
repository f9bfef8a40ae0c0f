import { readFileSync } from 'node:fs';
import { stripSecurity } from '../../../gateway/src/contract/strip.ts';
import { subgraphUrl } from './ground.mjs';

const composed = readFileSync(
  new URL('../../../schema/supergraph.graphql', import.meta.url),
  'utf8',
);

/**
 * The composed supergraph with the addresses of the running subgraphs. Without its authorisation directives, which
 * not every gateway accepts: rivals decide nothing about permissions.
 */
export const supergraph = stripSecurity(composed).replace(
  /http:\/\/(\w+)\.internal\/graphql/g,
  (_, name) => `${subgraphUrl(name)}/graphql`,
);
