import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isCivilDate } from './civil-date.ts';
import { parseEmailAddress } from './identifiers/email-address.ts';
import { parseMemberNumber } from './identifiers/member-number.ts';
import { parseSiren, parseSiret } from './identifiers/siren.ts';
import { instantOf } from './instant.ts';

/** A scalar carried as text. Input that `parse` turns into null is refused with `expected`. */
function textScalar(
  name: string,
  expected: string,
  parse: (text: string) => string | null,
): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    const parsed = typeof value === 'string' ? parse(value) : null;
    if (parsed !== null) return parsed;
    throw new GraphQLError(`${name} takes ${expected}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  };
  return new GraphQLScalarType({
    name,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
    serialize: (value) => String(value),
  });
}

const dateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  parseValue: readInstant,
  parseLiteral: (node) => readInstant(node.kind === Kind.STRING ? node.value : null),
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
});

function readInstant(value: unknown): Date {
  const instant = typeof value === 'string' ? instantOf(value) : null;
  if (instant) return instant;
  throw new GraphQLError('DateTime takes an ISO 8601 instant.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/**
 * The scalars of the contract. `EmailAddress` and `Nir` pass unchecked on input: a wrong one is an expected
 * failure that a command refuses with a typed code, not a broken request.
 */
export const scalars = {
  Date: textScalar('Date', 'an existing day as YYYY-MM-DD', (text) =>
    isCivilDate(text) ? text : null,
  ),
  DateTime: dateTime,
  EmailAddress: textScalar('EmailAddress', 'a text', (text) => parseEmailAddress(text) ?? text),
  MemberNumber: textScalar('MemberNumber', 'seven digits', parseMemberNumber),
  Nir: textScalar('Nir', 'a text', (text) => text),
  Scope: textScalar('Scope', 'a text like employees:read', (text) => text),
  Siren: textScalar('Siren', 'nine digits with a valid key', parseSiren),
  Siret: textScalar('Siret', 'fourteen digits with a valid key', parseSiret),
};
