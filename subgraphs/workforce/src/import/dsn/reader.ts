import { contractOf, declarationOf, formerlyOf, personOf, type BlockValues } from './assemble.ts';
import type { DsnContract, DsnDeclaration, DsnFile, DsnPerson, DsnWarning } from './dsn-file.ts';
import { UnreadableUpload } from '../reading/refusal.ts';
import { dayOf } from './values.ts';

/** Warnings that a report can show; the counts tell of all. */
const mostWarnings = 200;

/**
 * Puts blocks together as they come: each belongs to the last of its parent's kind. A block whose parent is missing is
 * left out with a warning.
 */
export class DsnReader {
  readonly file: DsnFile = {
    software: null,
    norm: null,
    test: false,
    nobody: false,
    declarations: [],
    counts: { lines: 0, setAside: 0, unknown: {}, broken: 0 },
    warnings: [],
  };
  readonly #mostBlocks: number;
  #blocks = 0;
  #declaration: DsnDeclaration | null = null;
  #siren: string | null = null;
  #person: DsnPerson | null = null;
  #contract: DsnContract | null = null;
  /** Rubriques that the end of the file counts; null while it has none. */
  countedLines: number | null = null;

  constructor(mostBlocks: number) {
    this.#mostBlocks = mostBlocks;
  }

  warn(code: DsnWarning['code'], line: number | null): void {
    if (this.file.warnings.length < mostWarnings) this.file.warnings.push({ code, line });
  }

  /**
   * Takes one complete block.
   * @throws UnreadableUpload `TOO_MANY_ROWS`
   */
  take(block: string, line: number, values: BlockValues): void {
    this.#blocks += 1;
    if (this.#blocks > this.#mostBlocks) {
      throw new UnreadableUpload('TOO_MANY_ROWS', { line, limit: this.#mostBlocks });
    }
    if (!this.#placed(block, line, values)) this.warn('ORPHAN_BLOCK', line);
  }

  #placed(block: string, line: number, values: BlockValues): boolean {
    switch (block) {
      case 'S10.G00.00':
        return this.#open(values);
      case 'S20.G00.05':
        return this.#declare(line, values);
      case 'S21.G00.06':
        this.#siren = values.get(1) ?? null;
        return this.#declaration !== null;
      case 'S21.G00.11':
        return this.#establish(values);
      case 'S21.G00.30':
        return this.#meet(personOf(line, values));
      case 'S21.G00.31':
        if (this.#person) Object.assign(this.#person.formerly, formerlyOf(values));
        return this.#person !== null;
      case 'S21.G00.40':
        return this.#employ(contractOf(line, values));
      case 'S21.G00.62':
        return this.#end(values);
      default:
        this.countedLines = Number(values.get(1));
        return true;
    }
  }

  #open(values: BlockValues): boolean {
    const names = [values.get(1), values.get(3)].filter(Boolean).join(' ');
    this.file.software = names || null;
    this.file.norm = values.get(6) ?? null;
    this.file.test = values.get(5) === '01';
    this.file.nobody = values.get(8) === '02';
    if (!/^P2[4-7]V\d{2}$/.test(this.file.norm ?? '')) this.warn('UNKNOWN_NORM', null);
    return true;
  }

  #declare(line: number, values: BlockValues): boolean {
    this.#declaration = declarationOf(line, values);
    this.file.declarations.push(this.#declaration);
    this.#siren = this.#person = this.#contract = null;
    return true;
  }

  #establish(values: BlockValues): boolean {
    if (!this.#declaration) return false;
    const siret = `${this.#siren ?? ''}${values.get(1) ?? ''}`;
    this.#declaration.siret = /^\d{14}$/.test(siret) ? siret : null;
    this.#declaration.healthService = values.get(25) ?? null;
    this.#person = this.#contract = null;
    return true;
  }

  #meet(person: DsnPerson): boolean {
    if (!this.#declaration) return false;
    this.#declaration.people.push(person);
    this.#person = person;
    this.#contract = null;
    return true;
  }

  #employ(contract: DsnContract): boolean {
    if (!this.#person) return false;
    this.#person.contracts.push(contract);
    this.#contract = contract;
    return true;
  }

  #end(values: BlockValues): boolean {
    if (!this.#contract) return false;
    this.#contract.end = { date: dayOf(values.get(1)), reason: values.get(2) ?? '' };
    return true;
  }
}
