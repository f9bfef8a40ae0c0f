import {
  getNullableType,
  GraphQLNonNull,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLNullableType,
} from 'graphql';
import type { Dice } from './dice.ts';
import { literalOf, presentValue, randomValue } from './literal.ts';

/** Where a value stands: what it must be, and whether it may be left out. */
export interface Position {
  type: GraphQLInputType;
  defaultValue?: unknown;
}

type Manner = 'plain' | 'default' | 'default and value' | 'left out' | 'null' | 'stricter';

/** Variables of one operation: declared in every manner that their position allows. */
export class Variables {
  readonly #declarations: string[] = [];
  readonly values: Record<string, unknown> = {};

  constructor(private readonly dice: Dice) {}

  /** A new variable for a position, `$v3`. */
  declare(position: Position): string {
    const name = `v${this.#declarations.length}`;
    const { type } = position;
    const open = getNullableType(type) as GraphQLInputType & GraphQLNullableType;
    const manner = this.dice.pick(mannersFor(position));
    const given = randomValue(type, this.dice);
    switch (manner) {
      case 'plain':
        this.#declare(name, String(type), given);
        break;
      case 'stricter':
        this.#declare(name, String(new GraphQLNonNull(open)), presentValue(open, this.dice));
        break;
      case 'null':
        this.#declare(name, String(open), null);
        break;
      case 'left out':
        this.#declare(name, String(open), undefined);
        break;
      default: {
        const standard = literalOf(open, presentValue(open, this.dice));
        const value = manner === 'default' ? undefined : presentValue(open, this.dice);
        this.#declare(name, `${String(open)} = ${standard}`, value);
      }
    }
    return `$${name}`;
  }

  /** As they stand after the operation's name; empty for none. */
  toString(): string {
    return this.#declarations.length === 0 ? '' : `(${this.#declarations.join(', ')})`;
  }

  #declare(name: string, declaration: string, value: unknown): void {
    this.#declarations.push(`$${name}: ${declaration}`);
    if (value !== undefined) this.values[name] = value;
  }
}

function mannersFor({ type, defaultValue }: Position): readonly Manner[] {
  const always: Manner[] = ['plain', 'default', 'default and value'];
  if (!isNonNullType(type)) return [...always, 'left out', 'null', 'stricter'];
  return defaultValue === undefined ? always : [...always, 'left out'];
}
