import type { TimelineEvent, TimelineTopic } from '../generated/resolvers.ts';
import { booked } from '../visit/standing.ts';

/** What the journal calls it, and what the timeline makes of it; other actions are not told there. */
export const journalEvents = {
  'hire.announced': 'HIRE_ANNOUNCED',
  'hire.confirmed': 'HIRE_CONFIRMED',
  'hire.corrected': 'HIRE_CONFIRMED',
  'employee.created': 'CREATED',
  'employee.updated': 'UPDATED',
  'employee.post-changed': 'POST_CHANGED',
  'employee.post-change-announced': 'POST_CHANGE_ANNOUNCED',
  'employee.post-change-withdrawn': 'POST_CHANGE_WITHDRAWN',
  // Told where the person is now; the account that was left has its own line.
  'employee.arrived': 'TRANSFERRED',
  'employee.transfer-announced': 'TRANSFER_ANNOUNCED',
  'employee.transfer-withdrawn': 'TRANSFER_WITHDRAWN',
  'employee.transfer-undone': 'TRANSFER_UNDONE',
  'employee.closed': 'CLOSED',
  'employee.reopened': 'REOPENED',
  'employee.reverted': 'IMPORT_UNDONE',
  // An import taken back that had brought somebody.
  'employee.withdrawn': 'CLOSED',
  'employee.certificate-declared': 'CERTIFICATE_DECLARED',
  'employee.certificate-withdrawn': 'CERTIFICATE_WITHDRAWN',
  'employee.exemption-granted': 'EXEMPTION_GRANTED',
  'employee.exemption-withdrawn': 'EXEMPTION_WITHDRAWN',
  'absence.declared': 'ABSENCE_DECLARED',
  'absence.updated': 'ABSENCE_UPDATED',
  'absence.ended': 'ABSENCE_ENDED',
  'absence.return-withdrawn': 'ABSENCE_RETURN_WITHDRAWN',
  'absence.withdrawn': 'ABSENCE_WITHDRAWN',
  'absence.visit-requested': 'RETURN_VISIT_REQUESTED',
  'absence.visit-spared': 'RETURN_VISIT_SPARED',
  'absence.visit-not-spared': 'RETURN_VISIT_NOT_SPARED',
} as const satisfies Record<string, TimelineEvent>;

/** Actions of which the journal tells the day from which they count. */
export const dated: readonly (keyof typeof journalEvents)[] = [
  'employee.post-changed',
  'employee.post-change-announced',
  'employee.post-change-withdrawn',
  'employee.arrived',
  'employee.transfer-announced',
  'employee.closed',
  'employee.reopened',
  'employee.certificate-declared',
  'employee.certificate-withdrawn',
  'employee.exemption-granted',
  'employee.exemption-withdrawn',
];

const visitEvents: Readonly<Record<string, TimelineEvent>> = {
  TO_PLAN: 'VISIT_DUE',
  PLANNED: 'VISIT_PLANNED',
  SUMMONED: 'VISIT_SUMMONED',
  CONFIRMED: 'VISIT_CONFIRMED',
  HELD: 'VISIT_HELD',
  EXCUSED: 'VISIT_EXCUSED',
  NOT_EXCUSED: 'VISIT_NOT_EXCUSED',
  CANCELLED_BY_EMPLOYEE: 'VISIT_CANCELLED_BY_EMPLOYEE',
  CANCELLED_BY_EMPLOYER: 'VISIT_CANCELLED_BY_EMPLOYER',
  CANCELLED_BY_SERVICE: 'VISIT_CANCELLED_BY_SERVICE',
  NO_LONGER_DUE: 'VISIT_NO_LONGER_DUE',
};

/** What an entry is, from the action of the journal, `follow-up.decided`, or the state of a visit and the one before. */
export function eventOf(what: string, before: string | null): TimelineEvent {
  if (what === 'follow-up.decided') return 'FOLLOW_UP_DECIDED';
  if (before !== null && booked.includes(before)) {
    if (what === 'TO_PLAN') return 'VISIT_TO_PLAN_AGAIN';
    if (what === 'PLANNED') return 'VISIT_MOVED';
  }
  const event = visitEvents[what] ?? journalEvents[what as keyof typeof journalEvents];
  if (event === undefined) throw new Error(`The timeline knows nothing of ${what}`);
  return event;
}

/** Topics in the order of the union from which the timeline is read. */
export const topics: readonly TimelineTopic[] = ['FILE', 'ABSENCES', 'FOLLOW_UP', 'VISITS'];
