import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { parseActivityCode } from '@vigie/chassis/identifiers/activity-code';
import { parseEmailAddress } from '@vigie/chassis/identifiers/email-address';
import { parseSiret } from '@vigie/chassis/identifiers/siren';
import { isPostCode } from '@vigie/chassis/identifiers/post-code';
import { longestLine } from '../account-address/rules.ts';
import { longestAccountName } from '../account/rules.ts';
import type { AccountRow } from '../account/table.ts';
import { nameRefusals } from '../account-user/rules.ts';
import type {
  ActivityNomenclature,
  MembershipRefusal,
  MembershipState,
} from '../generated/resolvers.ts';

/** Longest reason, in characters. */
export const longestReason = 1000;

/** How far ahead a membership may begin or end (days). */
const farthest = 366;

type Said = Pick<AccountRow, 'suspendedAt' | 'endsOn'>;

/** Where a membership stands on a day. An end that has come outweighs a suspension. */
export function standingOn({ suspendedAt, endsOn }: Said, today: CivilDate): MembershipState {
  if (endsOn !== null && endsOn < today) return 'ENDED';
  if (suspendedAt !== null) return 'SUSPENDED';
  return endsOn === null ? 'ACTIVE' : 'ENDING';
}

/** What is said of a member, each text tidied. */
export interface DescribedMember {
  siret: string;
  companyName: string;
  name: string;
  street: string;
  postCode: string;
  city: string;
  activityCode: string;
  activityNomenclature: ActivityNomenclature;
  joinedOn: CivilDate;
}

/** A member as it is registered, with whom to invite first. */
export interface NewMember extends DescribedMember {
  administrator: { firstName: string; lastName: string; email: string };
}

/** What speaks against a new member by what is said of it. */
export function memberRefusals(member: NewMember, today: CivilDate): MembershipRefusal[] {
  return [...describedRefusals(member, today), ...firstRefusals(member.administrator)];
}

/** What speaks against whoever is to be invited first. */
export function firstRefusals(administrator: NewMember['administrator']): MembershipRefusal[] {
  const refusals: MembershipRefusal[] = nameRefusals(administrator);
  return parseEmailAddress(administrator.email) === null
    ? [...refusals, { code: 'INVALID_EMAIL', field: 'email' }]
    : refusals;
}

/** What speaks against what is said of a member, whoever will administer it. */
export function describedRefusals(member: DescribedMember, today: CivilDate): MembershipRefusal[] {
  const { siret, activityCode, activityNomenclature, joinedOn } = member;
  const refusals: MembershipRefusal[] = [];
  if (parseSiret(siret) === null) refusals.push({ code: 'INVALID_SIRET', field: 'siret' });
  const texts = [
    ['companyName', longestAccountName],
    ['name', longestAccountName],
    ['street', longestLine],
    ['city', longestLine],
  ] as const;
  for (const [field, longest] of texts) {
    if (member[field] === '') refusals.push({ code: 'REQUIRED', field });
    if (member[field].length > longest) refusals.push({ code: 'TOO_LONG', field });
  }
  if (!isPostCode(member.postCode)) {
    refusals.push({ code: 'INVALID_POST_CODE', field: 'postCode' });
  }
  if (parseActivityCode(activityCode, activityNomenclature) === null) {
    refusals.push({ code: 'INVALID_ACTIVITY_CODE', field: 'activityCode' });
  }
  if (joinedOn > addDays(today, farthest)) {
    refusals.push({ code: 'INVALID_DATE', field: 'joinedOn' });
  }
  return refusals;
}

/** What speaks against a last day. */
export function endRefusals(endsOn: CivilDate, today: CivilDate): MembershipRefusal[] {
  return endsOn < today || endsOn > addDays(today, farthest)
    ? [{ code: 'INVALID_DATE', field: 'endsOn' }]
    : [];
}

/** What speaks against a reason. */
export function reasonRefusals(reason: string): MembershipRefusal[] {
  if (reason === '') return [{ code: 'REQUIRED', field: 'reason' }];
  return reason.length > longestReason ? [{ code: 'TOO_LONG', field: 'reason' }] : [];
}
