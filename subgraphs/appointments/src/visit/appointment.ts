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
} as const;
