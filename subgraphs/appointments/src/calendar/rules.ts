import type { CalendarEvent } from '@vigie/chassis/calendar';
import type { CentreRow } from '../centre/table.ts';
import { placeLine } from '../centre/words.ts';
import type { VisitStatus } from '../visit/state.ts';

/** An appointment as its row tells it to whoever owns the address. */
export interface ToldAppointment {
  id: string;
  version: number;
  status: VisitStatus;
  startsAt: Date | null;
  endsAt: Date | null;
  changedAt: Date;
  /** Whether the owner may know who is seen. */
  named: boolean;
  firstName: string;
  lastName: string;
  usedName: string | null;
  /** Name of the member; null while it is not known. */
  member: string | null;
  place: Pick<
    CentreRow,
    'kind' | 'name' | 'mobileUnit' | 'street' | 'postCode' | 'city' | 'phone' | 'accessNotes'
  >;
}

/** What a calendar tells of an appointment, as the summons does: who, when and where, never why. */
export function eventOf(told: ToldAppointment, ofSeveral: boolean): CalendarEvent[] {
  const { id, version: sequence, startsAt, endsAt, changedAt, place } = told;
  if (!startsAt || !endsAt) return [];
  const name = [told.firstName, told.usedName ?? told.lastName].join(' ');
  const who = told.named ? ` : ${name}` : '';
  const of = ofSeveral && told.member ? ` (${told.member})` : '';
  const status = statusOf(told.status);
  const given = status === 'TENTATIVE' ? 'Date provisoire : la convocation suivra.' : null;
  return [
    {
      ...{ id, sequence, status, summary: `Visite de santé au travail${who}${of}` },
      ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
      changedAt: changedAt.toISOString(),
      location: placeLine(place),
      description: [given, place.accessNotes, `En cas d’empêchement : ${place.phone}`]
        .filter(Boolean)
        .join('\n'),
    },
  ];
}

/** Planned appointments may still move before the summons; whoever did not come had an appointment all the same. */
function statusOf(status: VisitStatus): 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED' {
  switch (status) {
    case 'PLANNED':
      return 'TENTATIVE';
    case 'SUMMONED':
    case 'CONFIRMED':
    case 'HELD':
    case 'EXCUSED':
    case 'NOT_EXCUSED':
      return 'CONFIRMED';
    default:
      return 'CANCELLED';
  }
}

/** Whether one of the versions that a program has (RFC 9110, If-None-Match) is this one. */
export function isKnown(asked: string | null, tag: string): boolean {
  if (asked === null) return false;
  return asked
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''))
    .some((each) => each === tag || each === '*');
}
