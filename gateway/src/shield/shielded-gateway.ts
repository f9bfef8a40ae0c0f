import type { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptions } from '@apollo/server';
import {
  getVariableValues,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { createHash } from 'node:crypto';
import type { Guards } from '../contract/guard.ts';
import { checkCost } from '../limits/cost.ts';
import type { GatewayContext } from '../context.ts';
import { complete } from './complete.ts';
import { coordinatesOf } from './coordinates.ts';
import { deniedAmong } from './decide.ts';
import { introspectionFields } from './introspection.ts';
import { collectFields, rootType, type Operation } from './operation.ts';
import { prune } from './prune.ts';
import { shieldMiddleware, type Rule, type ShieldMiddleware } from './rules.ts';

type Gateway = NonNullable<ApolloServerOptions<GatewayContext>['gateway']>;
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;
type Request = Parameters<Executor>[0];
type Response = Awaited<ReturnType<Executor>>;

export interface ShieldOptions {
  guards: Guards;
  /** Replaces every rule, for the tests that prove the wiring. */
  override?: Rule;
}

/**
 * Apollo's gateway behind graphql-shield. Permissions are decided before planning: denied fields never reach a
 * subgraph, and of a mutation with a denied root field nothing runs. See the README for why not after or around.
 */
export class ShieldedGateway implements Gateway {
  #middleware: ShieldMiddleware | undefined;
  #schema: GraphQLSchema | undefined;
  readonly #coordinates = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>();
  readonly #hashes = new Map<string, string>();

  constructor(
    private readonly inner: ApolloGateway,
    private readonly options: ShieldOptions,
  ) {
    inner.onSchemaLoadOrUpdate(({ apiSchema }) => {
      this.#schema = apiSchema;
      this.#middleware = shieldMiddleware(apiSchema, options.guards, options.override);
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
    const operation = this.#operationOf(request);
    if (!operation) return this.#run(request);
    checkCost(operation);
    const { scopes } = contextOf(request);
    const denied = await this.#denied(operation, contextOf(request));
    if (denied.size === 0) return this.#run(request);

    const finish = (data: Response['data']): ReturnType<typeof complete> =>
      complete(operation, denied, this.options.guards, scopes, data ?? {});
    if (operation.definition.operation === 'mutation' && hasDeniedRoot(operation, denied)) {
      return { data: null, errors: finish({}).errors };
    }
    const pruned = prune(operation, denied);
    if (!pruned) return finish({});
    const response = await this.#run(this.#pruned(request, pruned, denied));
    if (!response.data)
      return { ...response, errors: [...finish({}).errors, ...(response.errors ?? [])] };
    const { data, errors } = finish(response.data);
    return { ...response, data, errors: [...errors, ...(response.errors ?? [])] };
  }

  #run(request: Request): Promise<Response> {
    return this.inner.executor(
      request as Parameters<ApolloGateway['executor']>[0],
    ) as Promise<Response>;
  }

  /** The operation to decide on; undefined when its variables are wrong, which Apollo's executor then says. */
  #operationOf({ document, operation, request }: Request): Operation | undefined {
    const schema = this.#schema;
    if (!schema || !operation) return undefined;
    const { coerced } = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      request.variables ?? {},
    );
    if (!coerced) return undefined;
    return { schema, definition: operation, fragments: fragmentsOf(document), variables: coerced };
  }

  async #denied(operation: Operation, context: GatewayContext): Promise<ReadonlySet<string>> {
    const { definition } = operation;
    let coordinates = this.#coordinates.get(definition);
    if (!coordinates) {
      coordinates = coordinatesOf(operation);
      this.#coordinates.set(definition, coordinates);
    }
    const fields = [...coordinates].filter((coordinate) => !introspectionFields.has(coordinate));
    const denied = await deniedAmong(this.#middleware ?? {}, fields, { scopes: context.scopes });
    if (fields.length === coordinates.size || context.caller.kind === 'machine') return denied;
    return new Set([...denied, ...introspectionFields]);
  }

  /**
   * The request for the pruned document. Its hash must be its own: plans are kept by hash, and under the original one
   * a caller would run the plan that was made for somebody with more rights.
   */
  #pruned(request: Request, document: DocumentNode, denied: ReadonlySet<string>): Request {
    const [operation] = document.definitions;
    return {
      ...request,
      document,
      operation: operation as OperationDefinitionNode,
      queryHash: this.#hashOf(request.queryHash, denied),
    };
  }

  #hashOf(queryHash: string, denied: ReadonlySet<string>): string {
    const key = [queryHash, ...[...denied].sort()].join('\n');
    const known = this.#hashes.get(key);
    if (known) return known;
    const hash = createHash('sha256').update(key).digest('hex');
    if (this.#hashes.size >= 5000) this.#hashes.clear();
    this.#hashes.set(key, hash);
    return hash;
  }
}

function contextOf(request: Request): GatewayContext {
  return (request as unknown as { context: GatewayContext }).context;
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}

function hasDeniedRoot(operation: Operation, denied: ReadonlySet<string>): boolean {
  const root = rootType(operation);
  const fields = collectFields(operation, root, operation.definition.selectionSet.selections);
  return [...fields.values()].some(([node]) => denied.has(`${root.name}.${node?.name.value}`));
}
