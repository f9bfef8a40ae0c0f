/** Employments of the made-up service as workforce would tell them. */
import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { EmployeeChanged } from '@vigie/chassis/events';
import { addMonths } from '@vigie/law/civil-date';
import { gaps, intermediateMonths, type Person } from './service.ts';

const rooms = { account: 'a', employee: 'b', centre: 'c', practitioner: 'd' } as const;

/** An identifier of the scenario's own: the same in every run. */
export function idOf(what: keyof typeof rooms, number: number): string {
  return `00000000-0000-7000-8000-${rooms[what]}${String(number).padStart(11, '0')}`;
}

/** @param otherPostOn first day on a post under SIR, for which they are examined before (R4624-24) */
export function employment(
  { number, account, profile, startDate, seenOn }: Person,
  version: number,
  leftOn: CivilDate | null = null,
  otherPostOn: CivilDate | null = null,
): EmployeeChanged {
  const examination = { kind: 'EMA_INIT', performers: ['PHYSICIAN', 'INTERN'] } as const;
  const information = { kind: 'VIP_INIT', performers: ['PHYSICIAN', 'INTERN', 'NURSE'] } as const;
  // An examination before the post, an information visit within three months (R4624-10, R4624-24).
  const first =
    profile === 'SIR'
      ? { ...examination, latestDate: startDate }
      : { ...information, latestDate: addMonths(startDate, 3) };
  return {
    ...{ employeeId: idOf('employee', number), accountId: idOf('account', account), version },
    ...{ firstName: 'Camille', lastName: `Salarié ${number}`, usedName: null },
    ...{ startDate, leftOn, profile },
    firstVisit:
      otherPostOn === null || seenOn === null
        ? first
        : { ...examination, latestDate: addDays(otherPostOn, -1) },
    beforeChange: null,
    rhythm: {
      ...{ subProfile: null, maximumGapMonths: gaps[profile], midCareer: null },
      intermediateVisitMonths: profile === 'SIR' ? intermediateMonths : null,
    },
  };
}
