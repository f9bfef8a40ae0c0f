import type { CivilDate } from '@vigie/chassis/civil-date';
import { weighExemption } from '@vigie/law/claim/exemption';
import { isSituationCode } from '@vigie/law/situation';
import { situationsOf, type EmployeeRecord } from '../employee/record.ts';
import type { Refusal } from '../employee/refusal.ts';
import type { GrantExemptionInput } from '../generated/resolvers.ts';

/** What the service says of the visit before the hire. */
export type Claimed = Pick<
  GrantExemptionInput,
  'visitKind' | 'visitOn' | 'sameJob' | 'documentHeld' | 'noMeasure'
>;

/** Why somebody is not spared the first visit: the conditions of the law that do not hold (R4624-15, R4624-27). */
export function refusalsOf(
  record: Pick<EmployeeRecord, 'employment' | 'identity' | 'confidential'>,
  { visitKind, visitOn, sameJob, documentHeld, noMeasure }: Claimed,
  today: CivilDate,
): Refusal[] {
  if (visitOn > today) return [{ code: 'INVALID_DATE', field: 'visitOn' }];
  const { contract, startDate, endDate } = record.employment;
  const { birthDate, sex } = record.identity;
  const { conditions } = weighExemption(
    {
      situations: situationsOf(record).filter(isSituationCode),
      ...{ birthDate, sex, contract, startDate, endDate: endDate ?? undefined },
    },
    { visit: { kind: visitKind, day: visitOn }, sameJob, documentHeld, noMeasure },
    today,
  );
  const open = conditions.filter(({ holds }) => holds !== true);
  if (open.length === 0) return [];
  const explanation = `Il faudrait que : ${open.map(({ text }) => text).join(' ; ')}.`;
  return [{ code: 'NOT_EXEMPT', field: null, explanation }];
}
