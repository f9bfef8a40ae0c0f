import type { Dice } from './dice.ts';

/** Names that mean something on every JavaScript object. */
export const oddNames = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'length'];

/**
 * Response keys of one document. A key stands for one field with the same arguments wherever it is used, so that
 * selections can always be merged.
 */
export class ResponseKeys {
  readonly #meaning = new Map<string, string>();

  constructor(private readonly dice: Dice) {}

  /**
   * The alias to write before a field, `name: `; empty for none.
   * @param meaning what the key would stand for: field, arguments and type
   * @param others names of the fields beside it, to be taken for aliases
   */
  aliasFor(name: string, meaning: string, others: readonly string[]): string {
    const wanted = this.dice.chance(0.2) ? this.dice.pick([...others, ...oddNames]) : name;
    const key = [wanted, name].find((each) => this.#isFree(each, meaning)) ?? this.#fresh();
    // Objects of different types may use one key for different fields; validation tells when they may not.
    const spoken = this.dice.chance(0.02) ? wanted : key;
    this.#meaning.set(spoken, meaning);
    return spoken === name ? '' : `${spoken}: `;
  }

  #isFree(key: string, meaning: string): boolean {
    return (this.#meaning.get(key) ?? meaning) === meaning;
  }

  #fresh(): string {
    return `a${this.#meaning.size}`;
  }
}
