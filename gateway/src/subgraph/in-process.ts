import { documentRunner } from '@vigie/chassis/execution';
import type { Log } from '@vigie/chassis/log';
import { maskError } from '@vigie/chassis/mask-error';
import type { Subgraph } from '@vigie/chassis/subgraph';
import { parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../context.ts';
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
    const run = documentRunner(this.subgraph.schema, parse(query, { noLocation: true }));
    const prepared: PreparedQuery = async (variables, context) => {
      const { data, errors } = await run(this.#contextOf(context), variables);
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
