import type { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptions } from '@apollo/server';
import {
  getVariableValues,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { Completed } from './complete.ts';
import { introspect } from './introspection.ts';
import { KnownOperation } from './known-operation.ts';
import { atClientPath } from './planned-key.ts';
import { prunedRequest } from './pruned-request.ts';
import { Shield, type ShieldOptions } from './shield.ts';
import { viewRefusalOf } from './view-refusal.ts';

type Gateway = NonNullable<ApolloServerOptions<GatewayContext>['gateway']>;
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;
type Request = Parameters<Executor>[0] & { operation: OperationDefinitionNode };
type Response = Awaited<ReturnType<Executor>>;

/**
 * Apollo's gateway behind graphql-shield. Permissions are decided before planning: denied fields never reach a
 * subgraph, and of a mutation with a denied root field nothing runs. See the README for why not after or around.
 */
export class ShieldedGateway implements Gateway {
  #loaded: { schema: GraphQLSchema; shield: Shield } | undefined;
  /** Apollo Server keeps parsed documents; what is known of one lives as long as it does. */
  readonly #known = new WeakMap<OperationDefinitionNode, KnownOperation>();

  constructor(
    private readonly inner: ApolloGateway,
    options: ShieldOptions,
  ) {
    inner.onSchemaLoadOrUpdate(({ apiSchema }) => {
      this.#loaded = { schema: apiSchema, shield: new Shield(apiSchema, options) };
    });
  }

  onSchemaLoadOrUpdate: Gateway['onSchemaLoadOrUpdate'] = (listener) =>
    this.inner.onSchemaLoadOrUpdate(listener);

  async load(options: Parameters<Gateway['load']>[0]): ReturnType<Gateway['load']> {
    await this.inner.load(options);
    return { executor: (request) => this.#execute(request as Request) };
  }

  stop(): Promise<void> {
    return this.inner.stop();
  }

  async #execute(request: Request): Promise<Response> {
    if (!this.#loaded) throw new Error('The gateway has not loaded its supergraph');
    const { schema, shield } = this.#loaded;
    const { document, operation: definition } = request;
    const given = request.request.variables ?? {};
    const { coerced } = getVariableValues(schema, definition.variableDefinitions ?? [], given);
    // Apollo's executor says what is wrong with variables.
    if (!coerced) return this.#runByApollo(request);

    const known = this.#knownOf(schema, request);
    const operation = known.with(coerced);
    const context = contextOf(request);
    const unchanged = context.viewing ? viewRefusalOf(operation) : [];
    if (unchanged.length > 0) return { data: null, errors: unchanged };
    const open = await shield.openPartOf(known, document, operation, context);
    const refusal = shield.refusalOf(open, operation, context);
    if (refusal.length > 0) return { data: null, errors: refusal };
    const complete = shield.completionOf(known, open, operation, context);
    const introspected = open.introspects ? introspect(operation, given) : {};
    if (!open.document) return answerOf(complete(introspected), []);
    if (open.planned) {
      const { data, errors } = await open.planned(given, coerced, context);
      return answerOf(complete(Object.assign(data, introspected)), errors);
    }
    const response = await this.#runByApollo(prunedRequest(request, open));
    const data = { ...response.data, ...introspected };
    return answerOf(complete(data), response.errors ?? []);
  }

  #runByApollo(request: Request): Promise<Response> {
    return this.inner.executor(
      request as unknown as Parameters<ApolloGateway['executor']>[0],
    ) as Promise<Response>;
  }

  #knownOf(schema: GraphQLSchema, { document, operation }: Request): KnownOperation {
    const ready = this.#known.get(operation);
    if (ready) return ready;
    const made = new KnownOperation(schema, document, operation);
    this.#known.set(operation, made);
    return made;
  }
}

function contextOf(request: Request): GatewayContext {
  return (request as unknown as { context: GatewayContext }).context;
}

function answerOf(
  { data, denials, broken }: Completed,
  fetched: readonly GraphQLError[],
): Response {
  // What a subgraph failed to give is explained by its own error.
  const errors = [
    ...denials,
    ...fetched.map(atClientPath),
    ...(fetched.length === 0 ? broken : []),
  ];
  return errors.length === 0 ? { data } : { data, errors };
}
