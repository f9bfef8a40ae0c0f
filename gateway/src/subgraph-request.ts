import type { GraphQLDataSource } from '@apollo/gateway';
import type { Log } from '@vigie/chassis/log';
import type { Caller, Subgraph } from '@vigie/chassis/subgraph';
import { execute, parse, type DocumentNode } from 'graphql';
import { maskError } from './errors.ts';

/** What the gateway carries through one request. */
export interface GatewayContext {
  caller: Caller;
  scopes: ReadonlySet<string> | null;
  /** One context per subgraph and request, so that its loaders batch over all fetches of the plan. */
  subgraphContexts: Map<string, object>;
}

type Process = GraphQLDataSource<GatewayContext>['process'];

/** Documents of plans are few and repeat; parsing them again would cost more than running them. */
const capacity = 5000;

/** Runs a subgraph's part of a plan in this process, on its executable schema. */
export class InProcessSubgraph implements GraphQLDataSource<GatewayContext> {
  readonly #documents = new Map<string, DocumentNode>();

  constructor(
    private readonly subgraph: Subgraph,
    private readonly log: Log,
  ) {}

  process: Process = async ({ request, context }) => {
    const result = await execute({
      schema: this.subgraph.schema,
      document: this.#parse(request.query ?? ''),
      variableValues: request.variables ?? null,
      operationName: request.operationName ?? null,
      contextValue: this.#contextOf(context as GatewayContext),
    });
    return {
      data: result.data ?? null,
      ...(result.errors
        ? { errors: result.errors.map((error) => maskError(error, this.subgraph.name, this.log)) }
        : {}),
    } as Awaited<ReturnType<Process>>;
  };

  #contextOf(context: GatewayContext): object {
    const { subgraphContexts, caller } = context;
    const existing = subgraphContexts.get(this.subgraph.name);
    if (existing) return existing;
    const made = this.subgraph.contextFor(caller);
    subgraphContexts.set(this.subgraph.name, made);
    return made;
  }

  #parse(query: string): DocumentNode {
    const known = this.#documents.get(query);
    if (known) return known;
    const document = parse(query, { noLocation: true });
    this.#documents.set(query, document);
    const [oldest] = this.#documents.keys();
    if (this.#documents.size > capacity && oldest) this.#documents.delete(oldest);
    return document;
  }
}
