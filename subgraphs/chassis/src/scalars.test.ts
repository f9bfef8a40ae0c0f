import { GraphQLError, Kind } from 'graphql';
import { describe, expect, it } from 'vitest';
import { scalars } from './scalars.ts';

type Name = keyof typeof scalars;

const read = (name: Name, value: unknown): unknown => scalars[name].parseValue(value);
const readLiteral = (name: Name, value: string): unknown =>
  scalars[name].parseLiteral({ kind: Kind.STRING, value }, {});

describe('what a scalar takes', () => {
  it.each([
    ['Date', '2026-11-30', '2026-11-30'],
    ['DateTime', '2026-11-30T10:15:00+01:00', new Date('2026-11-30T09:15:00Z')],
    ['DateTime', '2026-11-30T09:15:00.123456Z', new Date('2026-11-30T09:15:00.123Z')],
    ['EmailAddress', ' Ada@Fournil.Example ', 'ada@fournil.example'],
    ['MemberNumber', '000 1234', '0001234'],
    ['Siren', '732 829 320', '732829320'],
    ['Siret', '732 829 320 00074', '73282932000074'],
  ] as const)('%s reads %s', (name, text, value) => {
    expect(read(name, text)).toEqual(value);
    expect(readLiteral(name, text)).toEqual(value);
  });

  it('an address or a national number that is wrong passes: a command refuses it with a code', () => {
    expect(read('EmailAddress', 'nobody')).toBe('nobody');
    expect(read('Nir', '12')).toBe('12');
  });
});

describe('what a scalar refuses as a broken request', () => {
  it.each([
    ['Date', '2026-02-29'],
    ['Date', '2026-11-30T00:00:00Z'],
    ['Date', 20261130],
    ['DateTime', '2026-11-30'],
    ['DateTime', '2026-11-30T09:15:00'],
    ['DateTime', '2026-02-30T09:15:00Z'],
    ['DateTime', '2026-11-30T25:00:00Z'],
    ['DateTime', '0000-01-01T00:00:00Z'],
    ['DateTime', '+275760-09-13T00:00:00.000Z'],
    ['DateTime', 'Tuesday 5 March 2019'],
    ['DateTime', 1_700_000_000_000],
    ['MemberNumber', '123456'],
    ['MemberNumber', 1234567],
    ['Siren', '732829321'],
    ['Siret', '73282932000075'],
    ['EmailAddress', null],
    ['Nir', 255081416802538],
  ] as const)('%s: %s', (name, value) => {
    expect(() => read(name, value)).toThrow(GraphQLError);
  });

  it('is answered with a code and without the value', () => {
    const answer = expect.objectContaining({
      message: 'Siren takes nine digits with a valid key.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(() => read('Siren', '123')).toThrow(answer as Error);
  });

  it('a literal of another kind', () => {
    const literal = { kind: Kind.INT, value: '1234567' } as const;
    expect(() => scalars.MemberNumber.parseLiteral(literal, {})).toThrow(GraphQLError);
    expect(() => scalars.DateTime.parseLiteral(literal, {})).toThrow(GraphQLError);
  });
});

describe('what a scalar gives', () => {
  it('an instant in UTC, also from the text of a database driver', () => {
    expect(scalars.DateTime.serialize(new Date('2026-11-30T10:15:00+01:00'))).toBe(
      '2026-11-30T09:15:00.000Z',
    );
    expect(scalars.DateTime.serialize('2026-11-30 09:15:00+00')).toBe('2026-11-30T09:15:00.000Z');
  });

  it('a day as it is', () => {
    expect(scalars.Date.serialize('2026-11-30')).toBe('2026-11-30');
  });
});
