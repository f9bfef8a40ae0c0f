import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';

/** Values that a probe puts where the contract asks for one; by name of the argument or input field. */
export type Values = Readonly<Record<string, string>>;

/** Texts that pass the checks of their scalars, so that a probe reaches the rows behind them. */
const byScalar: Record<string, string> = {
  Date: '"2026-01-15"',
  DateTime: '"2020-01-01T00:00:00.000Z"',
  EmailAddress: '"somebody@vigie.example"',
  MemberNumber: '"0000000"',
  Boolean: 'true',
  Int: '1',
  Nir: '""',
};

/**
 * A literal for an input of the contract: `values` by name first, then something that fits the type. Optional fields
 * without a value of their own are left out.
 */
export function literalFor(type: GraphQLInputType, name: string, values: Values): string {
  const own = values[name];
  const bare = getNullableType(type);
  if (isListType(bare)) return own === undefined ? '[]' : `[${own}]`;
  // A text stands for the texts of that name; where it names a choice, any choice will do.
  const fits = own !== undefined && !(isEnumType(bare) && own.startsWith('"'));
  if (fits) return own;
  if (isEnumType(bare)) return bare.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields())
      .filter((field) => isRequired(field) || values[field.name] !== undefined)
      .map((field) => `${field.name}: ${literalFor(field.type, field.name, values)}`);
    return `{ ${fields.join(', ')} }`;
  }
  return byScalar[String(bare)] ?? '"x"';
}

function isRequired(field: GraphQLInputField): boolean {
  return isNonNullType(field.type) && field.defaultValue === undefined;
}
