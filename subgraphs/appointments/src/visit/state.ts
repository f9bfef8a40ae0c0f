/** Where a visit can stand, from falling due to its end. */
export const visitStatuses = [
  'TO_PLAN',
  'PLANNED',
  'SUMMONED',
  'CONFIRMED',
  'HELD',
  'EXCUSED',
  'NOT_EXCUSED',
  'CANCELLED_BY_EMPLOYEE',
  'CANCELLED_BY_EMPLOYER',
  'CANCELLED_BY_SERVICE',
  'NO_LONGER_DUE',
] as const;

export type VisitStatus = (typeof visitStatuses)[number];

/** With an appointment: tentative, then told to those concerned, then confirmed by one of them. */
export const booked = ['PLANNED', 'SUMMONED', 'CONFIRMED'] as const satisfies VisitStatus[];

/** Still to take place. */
export const open = ['TO_PLAN', ...booked] as const satisfies VisitStatus[];

/** What somebody noted when the hour had come. */
export const attended = ['HELD', 'EXCUSED', 'NOT_EXCUSED'] as const satisfies VisitStatus[];

/** Given up, with a word to whoever is concerned. */
export const cancelled = [
  'CANCELLED_BY_EMPLOYEE',
  'CANCELLED_BY_EMPLOYER',
  'CANCELLED_BY_SERVICE',
] as const satisfies VisitStatus[];

/** How any appointment can end, or be given back for another one. */
const fromAppointment = ['TO_PLAN', ...attended, ...cancelled, 'NO_LONGER_DUE'] as const;

const following: Record<VisitStatus, readonly VisitStatus[]> = {
  TO_PLAN: ['PLANNED', 'NO_LONGER_DUE'],
  PLANNED: ['SUMMONED', 'CONFIRMED', ...fromAppointment],
  // Moved: the summons holds no more, another one follows.
  SUMMONED: ['CONFIRMED', 'PLANNED', ...fromAppointment],
  CONFIRMED: ['PLANNED', ...fromAppointment],
  // What was noted wrongly is corrected; the appointment itself does not come back.
  HELD: ['EXCUSED', 'NOT_EXCUSED'],
  EXCUSED: ['HELD', 'NOT_EXCUSED'],
  NOT_EXCUSED: ['HELD', 'EXCUSED'],
  CANCELLED_BY_EMPLOYEE: [],
  CANCELLED_BY_EMPLOYER: [],
  CANCELLED_BY_SERVICE: [],
  // The change that took it off was undone.
  NO_LONGER_DUE: ['TO_PLAN', 'PLANNED'],
};

/** Whether a visit may go from one state to another. */
export function canBecome(from: VisitStatus, to: VisitStatus): boolean {
  return following[from].includes(to);
}

/** The states from which a visit may come to another. */
export function statesBefore(to: VisitStatus): VisitStatus[] {
  return visitStatuses.filter((from) => canBecome(from, to));
}

/** Whether there is an appointment. */
export function isBooked(status: VisitStatus): boolean {
  return booked.some((each) => each === status);
}

/** Whether planning leaves the appointment where it is: somebody was told of it. */
export function isPinned(status: VisitStatus): boolean {
  return status === 'SUMMONED' || status === 'CONFIRMED';
}
