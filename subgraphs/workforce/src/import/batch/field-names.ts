import type { ImportField } from '../../generated/resolvers.ts';
import { fields, type Field } from '../columns/field.ts';

/** Fields as the contract calls them. */
export function inContract(field: Field): ImportField {
  return field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() as ImportField;
}

const byName = new Map(fields.map((field) => [inContract(field), field]));

/** A field of the contract as the code calls it. */
export function fieldOf(name: ImportField): Field {
  const field = byName.get(name);
  if (!field) throw new Error(`The contract has a field of its own: ${name}`);
  return field;
}
