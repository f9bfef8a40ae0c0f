import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { Guards } from '../contract/guard.ts';
import type { LeanExecutor } from '../plan/executor.ts';
import { compileCompletion, type Completion } from './complete.ts';
import { deniedAmong } from './decide.ts';
import { introspectionFields } from './introspection.ts';
import type { KnownOperation } from './known-operation.ts';
import { openPart, type OpenPart } from './open-part.ts';
import type { Operation } from './operation.ts';
import { plannedDocument } from './planned-document.ts';
import { prune } from './prune.ts';
import { refusalOf } from './refusal.ts';
import { rightsKeyOf } from './rights.ts';
import { shieldMiddleware, type Rule, type ShieldMiddleware } from './rules.ts';

export interface ShieldOptions {
  guards: Guards;
  /** Runs what it covers of plans; without it Apollo's executor runs everything. */
  executor?: LeanExecutor;
  /** Replaces every rule, for the tests that prove the wiring. */
  override?: Rule;
}

/** Decides what of an operation is open to a caller, once for all callers with the same rights. */
export class Shield {
  readonly #middleware: ShieldMiddleware;

  constructor(
    schema: GraphQLSchema,
    private readonly options: ShieldOptions,
  ) {
    this.#middleware = shieldMiddleware(schema, options.guards, options.override);
  }

  /** @param document where `operation` stands, with its fragments */
  async openPartOf(
    known: KnownOperation,
    document: DocumentNode,
    operation: Operation,
    context: GatewayContext,
  ): Promise<OpenPart> {
    const key = rightsKeyOf(context);
    const ready = known.openParts.get(key);
    if (ready) return ready;
    const { caller } = context;
    const denied = await this.#denied(known, context);
    const introspects = known.introspects && caller.kind === 'machine';
    const made = { denied, introspects, ...this.#plan(known, document, operation, denied) };
    const part = openPart(made);
    known.openParts.set(key, part);
    return part;
  }

  #plan(
    known: KnownOperation,
    document: DocumentNode,
    operation: Operation,
    denied: ReadonlySet<string>,
  ): Pick<OpenPart, 'document' | 'planned'> {
    const prepare = (asked: DocumentNode): OpenPart['planned'] =>
      this.options.executor?.prepare(asked, known.name) ?? null;
    if (denied.size === 0 && !known.introspects) {
      const whole = plannedDocument(operation, document);
      const planned = prepare(whole);
      if (planned) return { document: whole, planned };
    }
    // Asks for the types of objects too: Apollo's executor gives them to nobody who does not.
    const left = prune(operation, new Set([...denied, ...introspectionFields]));
    const open = left && plannedDocument(operation, left);
    return { document: open, planned: open && prepare(open) };
  }

  /** Why a mutation may not run at all; empty when it may. */
  refusalOf(
    { denied }: OpenPart,
    operation: Operation,
    { scopes }: GatewayContext,
  ): GraphQLError[] {
    return refusalOf(operation, denied, this.options.guards, scopes);
  }

  completionOf(
    { conditions }: KnownOperation,
    { completions, denied }: OpenPart,
    operation: Operation,
    { scopes }: GatewayContext,
  ): Completion {
    const variant = conditions.map((name) => String(operation.variables[name])).join();
    const ready = completions.get(variant);
    if (ready) return ready;
    const made = compileCompletion(operation, denied, this.options.guards, scopes);
    completions.set(variant, made);
    return made;
  }

  async #denied(
    { coordinates, introspects }: KnownOperation,
    { scopes, caller }: GatewayContext,
  ): Promise<ReadonlySet<string>> {
    const fields = [...coordinates].filter((coordinate) => !introspectionFields.has(coordinate));
    const denied = await deniedAmong(this.#middleware, fields, { scopes });
    if (!introspects || caller.kind === 'machine') return denied;
    return new Set([...denied, ...introspectionFields]);
  }
}
