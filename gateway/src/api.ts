import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import type { Log } from '@vigie/chassis/log';
import { readGuards } from './contract/guard.ts';
import { checkScalars } from './contract/check-scalars.ts';
import { stripSecurity } from './contract/strip.ts';
import { openDocumentStore } from './document-store.ts';
import { formatError } from './errors.ts';
import { supergraph as composed } from './generated/supergraph.ts';
import { documentSizeRule } from './limits/document-size-rule.ts';
import { limits } from './limits/limits.ts';
import { limitsPlugin } from './limits/plugin.ts';
import { reservedNameRule } from './limits/reserved-name-rule.ts';
import { LeanExecutor } from './plan/executor.ts';
import { plainJsonStatus } from './plain-json-status.ts';
import type { Rule } from './shield/rules.ts';
import { ShieldedGateway } from './shield/shielded-gateway.ts';
import type { GatewayContext } from './context.ts';
import { silentApollo } from './silent-apollo.ts';
import { LinkDataSource } from './subgraph/data-source.ts';
import type { SubgraphLink } from './subgraph/link.ts';

export interface ApiOptions {
  links: readonly SubgraphLink[];
  /** Composed SDL with its authorisation directives; the contract of the house when absent. */
  supergraph?: string;
  log: Log;
  /** Who runs plans; `lean` when absent. The tests that hold both equal ask for Apollo's. */
  execution?: 'lean' | 'apollo';
  /** Replaces every permission rule, for the tests that prove the wiring. */
  override?: Rule;
}

/** Apollo Server on the shielded gateway; started, without HTTP. */
export async function startApi({
  links,
  supergraph = composed,
  log,
  execution = 'lean',
  override,
}: ApiOptions): Promise<ApolloServer<GatewayContext>> {
  // Apollo's gateway would report to its maker every hour.
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  const byName = new Map(links.map((link) => [link.name, link]));
  const gateway = new ApolloGateway({
    supergraphSdl: stripSecurity(supergraph),
    buildService: ({ name }) => {
      const link = byName.get(name);
      if (!link) throw new Error(`The supergraph names an unknown subgraph: ${name}`);
      return new LinkDataSource(link);
    },
    logger: log,
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => checkScalars(apiSchema));
  const server = new ApolloServer<GatewayContext>({
    gateway: new ShieldedGateway(gateway, {
      guards: readGuards(supergraph),
      ...(execution === 'lean' ? { executor: new LeanExecutor(gateway, links) } : {}),
      ...(override ? { override } : {}),
    }),
    introspection: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    // « Did you mean … » would tell the schema to those who may not introspect it.
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [documentSizeRule, reservedNameRule],
    persistedQueries: false,
    documentStore: openDocumentStore(),
    plugins: [limitsPlugin(), plainJsonStatus, ...silentApollo],
    formatError: formatError(log),
    stopOnTerminationSignals: false,
    logger: log,
  });
  await server.start();
  return server;
}
