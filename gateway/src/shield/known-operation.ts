import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { OpenPart } from './open-part.ts';
import { conditionsOf } from './conditions.ts';
import { coordinatesOf } from './coordinates.ts';
import { introspectionFields } from './introspection.ts';
import type { Operation } from './operation.ts';

/** What is known of an operation once and for all, and what was decided on it for callers so far. */
export class KnownOperation {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Every field that it names, as `Type.field`. */
  readonly coordinates: ReadonlySet<string>;
  /** Variables of `@skip` and `@include`. */
  readonly conditions: readonly string[];
  /** Its open part by what the caller may. */
  readonly openParts = new LRUCache<string, OpenPart>({ max: 100 });

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly definition: OperationDefinitionNode,
  ) {
    this.fragments = new Map(
      document.definitions.flatMap((each) =>
        each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
      ),
    );
    this.coordinates = coordinatesOf(this.with({}));
    this.conditions = conditionsOf(definition, this.fragments.values());
  }

  /** Absent for an operation that stands alone. */
  get name(): string | undefined {
    return this.definition.name?.value;
  }

  /** Whether it asks for the schema itself. */
  get introspects(): boolean {
    return [...introspectionFields].some((field) => this.coordinates.has(field));
  }

  /** The operation with the variables of one request. */
  with(variables: Record<string, unknown>): Operation {
    const { schema, definition, fragments } = this;
    return { schema, definition, fragments, variables };
  }
}
