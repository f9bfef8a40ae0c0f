import {
  getNamedType,
  isCompositeType,
  isLeafType,
  isObjectType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { argumentsFor } from './arguments.ts';
import type { Dice } from './dice.ts';
import { ResponseKeys } from './response-keys.ts';
import type { Variables } from './variables.ts';

interface Fragment {
  name: string;
  condition: GraphQLCompositeType;
  text: string;
}

/** How often a spread carries a directive: spreads are rarer than anything else that may carry one. */
const onSpreads = 0.3;

/** Writes random selections of one document, with the fragments that they use. */
export class SelectionWriter {
  readonly fragments: Fragment[] = [];
  readonly #keys: ResponseKeys;
  #fragmentCount = 0;

  /** @param fields how many may be written, more or less */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly variables: Variables,
    private readonly dice: Dice,
    private fields: number,
  ) {
    this.#keys = new ResponseKeys(dice);
  }

  /** `{ … }` for a type, at most `depth` levels deep. */
  selections(type: GraphQLCompositeType, depth: number): string {
    const items: string[] = [];
    const count = 1 + this.dice.below(4);
    while (items.length < count) items.push(...this.#items(type, depth));
    return `{ ${items.join(' ')} }`;
  }

  #items(type: GraphQLCompositeType, depth: number): string[] {
    const roll = this.dice.throw();
    if (roll < 0.08 || this.fields <= 0) return [`__typename${this.#directive()}`];
    if (depth > 1 && roll < 0.25) return [this.#inline(type, depth)];
    if (depth > 1 && roll < 0.36) return [this.#spread(type, depth)];
    return this.#field(type, depth);
  }

  #field(type: GraphQLCompositeType, depth: number): string[] {
    if (isUnionType(type)) return [depth > 1 ? this.#inline(type, depth) : '__typename'];
    const all = Object.values(type.getFields());
    const fields = depth > 1 ? all : all.filter((each) => isLeafType(getNamedType(each.type)));
    if (fields.length === 0) return ['__typename'];
    const field = this.dice.pick(fields);
    this.fields -= 1;
    const given = argumentsFor(field.args, this.variables, this.dice);
    const names = all.map(({ name }) => name);
    const alias = this.#keys.aliasFor(field.name, `${field.name}${given}:${field.type}`, names);
    const head = `${alias}${field.name}${given}`;
    // The same key twice: the two are merged.
    const times = this.dice.chance(0.07) ? 2 : 1;
    return Array.from({ length: times }, () => this.#written(head, field, depth));
  }

  #written(head: string, field: GraphQLField<unknown, unknown>, depth: number): string {
    const inner = getNamedType(field.type);
    const below = isCompositeType(inner) ? ` ${this.selections(inner, depth - 1)}` : '';
    return `${head}${this.#directive()}${below}`;
  }

  #inline(type: GraphQLCompositeType, depth: number): string {
    if (this.dice.chance(0.25)) {
      return `...${this.#directive()} ${this.selections(type, depth)}`;
    }
    const condition = this.dice.pick(this.#conditions(type));
    const below = this.selections(condition, depth - 1);
    return `... on ${condition.name}${this.#directive()} ${below}`;
  }

  #spread(type: GraphQLCompositeType, depth: number): string {
    const conditions = this.#conditions(type);
    const known = this.fragments.filter(({ condition }) => conditions.includes(condition));
    const fragment =
      known.length > 0 && this.dice.chance(0.4)
        ? this.dice.pick(known)
        : this.#fragment(this.dice.pick(conditions), depth);
    return `...${fragment.name}${this.#directive(onSpreads)}`;
  }

  #fragment(condition: GraphQLCompositeType, depth: number): Fragment {
    this.#fragmentCount += 1;
    const name = `F${this.#fragmentCount}`;
    const below = this.selections(condition, depth - 1);
    const fragment = { name, condition, text: `fragment ${name} on ${condition.name} ${below}` };
    this.fragments.push(fragment);
    return fragment;
  }

  /** Types on which a fragment may stand inside `type`: those that share an object type with it. */
  #conditions(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const objects = this.#objectsOf(type);
    const all = Object.values(this.schema.getTypeMap()).filter(isCompositeType);
    return all.filter(
      (each) =>
        !each.name.startsWith('__') && this.#objectsOf(each).some((one) => objects.includes(one)),
    );
  }

  #objectsOf(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    return isObjectType(type) ? [type] : this.schema.getPossibleTypes(type);
  }

  #directive(often = 0.09): string {
    if (!this.dice.chance(often)) return '';
    const name = this.dice.pick(['skip', 'include']);
    const type = this.schema.getDirective(name)?.args[0]?.type;
    const condition =
      type && this.dice.chance(0.5) ? this.variables.declare({ type }) : this.dice.chance(0.5);
    return ` @${name}(if: ${condition})`;
  }
}
