import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { argumentsText, canonical } from './arguments.ts';
import type { Federation } from './federation.ts';
import { choose, hash } from './hash.ts';
import { leaf } from './leaf.ts';
import { each, identityIn, picked, type Selections } from './selection.ts';
import { entityIdentity, typeOfIdentity, type Representation, type Thing } from './thing.ts';

export interface WorldOptions {
  /** Rows of a page at most; more than `first` asks for never come. */
  pageLimit: number;
  /** Entities of each type: few, so that one is met in several ways, or many, so that rows differ. */
  population: number;
  /** Whether some values are null and some fields fail, where the contract allows it. */
  flaws: boolean;
  /** Told of every field that is resolved, by the coordinate of its object type. */
  observe?: (coordinate: string) => void;
}

/** Who resolves: a subgraph is given what its fields require, a monolith finds it itself. */
export type Place = 'subgraph' | 'monolith';

/**
 * Computed data: the value of a field is a pure function of the object, the field and its arguments. Whoever asks,
 * and in whatever steps, finds the same.
 */
export class World {
  constructor(
    private readonly federation: Federation,
    private readonly place: Place,
    private readonly options: WorldOptions,
  ) {}

  /** @throws GraphQLError `BAD_USER_INPUT` for the fields that fail */
  field(parent: Thing, name: string, given: Readonly<Record<string, unknown>>): unknown {
    const type = this.#typeOf(parent);
    const field = type.getFields()[name];
    if (!field) throw new Error(`${type.name} has no field ${name}`);
    const coordinate = `${type.name}.${name}`;
    this.options.observe?.(coordinate);
    if (this.federation.keyFields.has(coordinate) && isLeafType(getNamedType(field.type))) {
      return this.#key(parent, name, field.type);
    }
    const required = this.federation.requires.get(coordinate);
    const from = required ? canonical(this.#required(parent, required)) : '';
    const place = `${parent.identity}/${name}${argumentsText(given)}${from}`;
    if (!this.federation.asked.has(coordinate)) this.#mayFail(coordinate, place);
    const page = typeof given['first'] === 'number' ? given['first'] : parent.page;
    if (this.federation.keyFields.has(coordinate)) {
      return this.#present(field.type, place, page, parent.row);
    }
    return this.#value(field.type, place, page, parent.row);
  }

  /**
   * An entity from what the gateway sent.
   * @throws when the key is not one of this world
   */
  entity(type: string, given: Representation): Thing {
    for (const { selections } of this.federation.keys.get(type) ?? []) {
      const identity = identityIn(given, selections);
      if (identity === undefined) continue;
      const entity = { type: typeOfIdentity(identity) ?? type, identity, given };
      const right = canonical(this.#found(entity, selections));
      if (canonical(picked(given, selections)) === right) return entity;
    }
    throw new Error(`No key of ${type} in ${canonical(given)}`);
  }

  #typeOf({ type }: Thing): GraphQLObjectType {
    const found = this.federation.schema.getType(type);
    if (!isObjectType(found)) throw new Error(`${type} is no object type`);
    return found;
  }

  #key({ identity }: Thing, name: string, type: GraphQLOutputType): unknown {
    const named = getNamedType(type);
    if (!isLeafType(named)) throw new Error(`${name} is no leaf`);
    if (named.name !== 'ID' && named.name !== 'String') return leaf(named, `${identity}/${name}`);
    return name === 'id' ? identity : `${identity}~${name}`;
  }

  #required(parent: Thing, { selections }: SelectionSetNode): unknown {
    if (this.place === 'subgraph') return picked(parent.given ?? {}, selections);
    return this.#found(parent, selections);
  }

  #found(thing: Thing, selections: Selections): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    for (const node of selections) {
      if (node.kind !== Kind.FIELD) continue;
      const value = this.field(thing, node.name.value, {});
      found[node.name.value] = node.selectionSet
        ? each(value, (inner) => this.#found(inner as Thing, node.selectionSet?.selections ?? []))
        : value;
    }
    return found;
  }

  #mayFail(coordinate: string, place: string): void {
    if (!this.options.flaws || hash(`${place}!`) % 40 !== 0) return;
    throw new GraphQLError(`${coordinate} cannot be had.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }

  #value(type: GraphQLOutputType, place: string, page?: number, row?: number): unknown {
    if (isNonNullType(type)) return this.#present(type.ofType, place, page, row);
    if (this.options.flaws && hash(`${place}?`) % 8 === 0) return null;
    return this.#present(type, place, page, row);
  }

  #present(
    outer: GraphQLOutputType,
    place: string,
    page?: number,
    row = hash(place) % this.options.population,
  ): unknown {
    const type = getNullableType(outer);
    if (isListType(type)) {
      const rows = page ?? hash(`${place}#`) % 5;
      const length = Math.max(0, Math.min(rows, this.options.pageLimit));
      return Array.from({ length }, (_, index) =>
        this.#value(type.ofType, `${place}[${index}]`, undefined, row + index),
      );
    }
    if (isLeafType(type)) return leaf(type, place);
    const concrete = isAbstractType(type)
      ? choose(place, this.federation.schema.getPossibleTypes(type))
      : (type as GraphQLObjectType);
    if (this.federation.keys.has(concrete.name)) {
      return { type: concrete.name, identity: entityIdentity(concrete.name, row) };
    }
    return { type: concrete.name, identity: place, row, ...(page === undefined ? {} : { page }) };
  }
}
