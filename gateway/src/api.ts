import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import type { Log } from '@vigie/chassis/log';
import type { Subgraph } from '@vigie/chassis/subgraph';
import { readGuards } from './contract/guard.ts';
import { stripSecurity } from './contract/strip.ts';
import { formatError } from './errors.ts';
import { supergraph } from './generated/supergraph.ts';
import { limits, reservedAliasRule, structureRule } from './limits/structure.ts';
import type { Rule } from './shield/rules.ts';
import { ShieldedGateway } from './shield/shielded-gateway.ts';
import { InProcessSubgraph, type GatewayContext } from './subgraph-request.ts';

export interface ApiOptions {
  subgraphs: readonly Subgraph[];
  log: Log;
  /** Replaces every permission rule, for the tests that prove the wiring. */
  override?: Rule;
}

/** Apollo Server on the shielded gateway; started, without HTTP. */
export async function startApi({
  subgraphs,
  log,
  override,
}: ApiOptions): Promise<ApolloServer<GatewayContext>> {
  // Apollo's gateway would report to its maker every hour.
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  const byName = new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph]));
  const gateway = new ApolloGateway({
    supergraphSdl: stripSecurity(supergraph),
    buildService: ({ name }) => {
      const subgraph = byName.get(name);
      if (!subgraph) throw new Error(`The supergraph names an unknown subgraph: ${name}`);
      return new InProcessSubgraph(subgraph, log);
    },
    logger: log,
  });
  const server = new ApolloServer<GatewayContext>({
    gateway: new ShieldedGateway(gateway, {
      guards: readGuards(supergraph),
      ...(override ? { override } : {}),
    }),
    introspection: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    // « Did you mean … » would tell the schema to those who may not introspect it.
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [structureRule, reservedAliasRule],
    formatError: formatError(log),
    stopOnTerminationSignals: false,
    logger: log,
  });
  await server.start();
  return server;
}
