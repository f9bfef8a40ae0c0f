import type { Log } from '@vigie/chassis/log';
import type { Subgraph } from '@vigie/chassis/subgraph';
import { execute, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../context.ts';
import { maskError } from '../errors.ts';
import type { PreparedQuery, SubgraphAnswer, SubgraphLink } from './link.ts';

/** A subgraph in this process, on its executable schema. */
export class InProcessLink implements SubgraphLink {
  readonly name: string;
  readonly #prepared = new LRUCache<string, PreparedQuery>({ max: 2000 });

  constructor(
    private readonly subgraph: Subgraph,
    private readonly log: Log,
  ) {
    this.name = subgraph.name;
  }

  prepare(query: string): PreparedQuery {
    const known = this.#prepared.get(query);
    if (known) return known;
    const document = parse(query, { noLocation: true });
    const { schema } = this.subgraph;
    const prepared: PreparedQuery = async (variableValues, context) => {
      const contextValue = this.#contextOf(context);
      const { data, errors } = await execute({ schema, document, variableValues, contextValue });
      return {
        data: data ?? null,
        ...(errors ? { errors: errors.map((error) => maskError(error, this.name, this.log)) } : {}),
      } as SubgraphAnswer;
    };
    this.#prepared.set(query, prepared);
    return prepared;
  }

  #contextOf({ subgraphContexts, caller }: GatewayContext): object {
    const existing = subgraphContexts.get(this.name);
    if (existing) return existing;
    const made = this.subgraph.contextFor(caller);
    subgraphContexts.set(this.name, made);
    return made;
  }
}
