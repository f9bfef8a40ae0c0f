import { isPhone } from '@vigie/chassis/identifiers/phone';
import { isPostCode } from '@vigie/chassis/identifiers/post-code';
import type { Refusal } from '@vigie/chassis/refusal';
import type { CentreRefusalCode } from '../generated/resolvers.ts';
import type { CentreRow } from './table.ts';

export type CentreRefusal = Refusal<CentreRefusalCode>;

/** A place as it was typed. */
export type Described = Pick<
  CentreRow,
  | 'kind'
  | 'name'
  | 'street'
  | 'postCode'
  | 'city'
  | 'phone'
  | 'accessNotes'
  | 'mobileUnit'
  | 'reservedAccountId'
  | 'wholeCompany'
>;

/** Longest texts, in characters. */
const longest = {
  name: 80,
  street: 100,
  city: 100,
  phone: 30,
  accessNotes: 300,
  mobileUnit: 80,
} as const;

/** What is wrong with what was typed, all of it at once. */
export function describedRefusals(described: Described): CentreRefusal[] {
  const { kind, postCode, phone } = described;
  const remote = kind === 'REMOTE';
  const needed = [
    ...(remote ? (['name', 'accessNotes'] as const) : (['name', 'street', 'city'] as const)),
    ...(kind === 'MOBILE_UNIT' ? (['mobileUnit'] as const) : []),
  ];
  const refusals: CentreRefusal[] = needed
    .filter((field) => !described[field])
    .map((field) => ({ code: 'REQUIRED', field }));
  for (const field of Object.keys(longest) as (keyof typeof longest)[]) {
    if ((described[field] ?? '').length > longest[field])
      refusals.push({ code: 'TOO_LONG', field });
  }
  if (!remote && !isPostCode(postCode ?? ''))
    refusals.push({ code: 'INVALID_POST_CODE', field: 'postCode' });
  if (!isPhone(phone)) refusals.push({ code: 'INVALID_PHONE', field: 'phone' });
  if (kind === 'EMPLOYER_PREMISES' && described.reservedAccountId === null)
    refusals.push({ code: 'REQUIRED', field: 'reservedFor' });
  return refusals;
}

/**
 * Whether a place may become what is asked: a centre an annex and the other way round. Half-days and appointments were
 * given for what the others are.
 */
export function mayBecome(before: Described, after: Described): boolean {
  const fixed = (kind: Described['kind']) => (kind === 'ANNEX' ? 'CENTRE' : kind);
  return fixed(before.kind) === fixed(after.kind) && before.mobileUnit === after.mobileUnit;
}
