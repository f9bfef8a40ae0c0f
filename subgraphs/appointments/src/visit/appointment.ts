import { sql } from 'drizzle-orm';
import { visit } from './table.ts';

/** The columns of a visit without appointment, as planning left them before it first tried. */
export const noAppointment = {
  slotId: null,
  day: null,
  startsAt: null,
  endsAt: null,
  centreId: null,
  practitionerId: null,
  practitionerKind: null,
  cancellableUntil: null,
  planningOutcome: null,
  daysLate: 0,
  explanation: null,
  locked: false,
  movedFrom: null,
  movedBy: null,
  // Who was told of it is told of the next one at once.
  summonsOn: sql`case when ${visit.summonsOn} <= clock.today() then ${visit.summonsOn} end`,
} as const;
