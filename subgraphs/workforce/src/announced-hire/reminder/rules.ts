import { addDays, type CivilDate } from '@vigie/chassis/civil-date';

/** Days after the announcement on which nobody has answered. */
const unansweredFor = 3;

/** Days before the legal date of the visit on which there is still time, little time, and none. */
const daysBefore = [14, 7, 1];

/** What a reminder goes by. */
export interface WaitingHire {
  announcedOn: CivilDate;
  visitDueBy: CivilDate | null;
}

/**
 * Whether an account is reminded today: some days after an announcement that nobody answered, and before its legal date.
 * A day that was missed is made up for; a day on which a reminder left is answered for all hires.
 */
export function isReminderDue(
  hires: readonly WaitingHire[],
  lastRemindedOn: CivilDate | null,
  today: CivilDate,
): boolean {
  return hires
    .flatMap(occasionsOf)
    .some((day) => day <= today && (lastRemindedOn === null || day > lastRemindedOn));
}

function occasionsOf({ announcedOn, visitDueBy }: WaitingHire): CivilDate[] {
  const before = visitDueBy === null ? [] : daysBefore.map((days) => addDays(visitDueBy, -days));
  return [addDays(announcedOn, unansweredFor), ...before.filter((day) => day > announcedOn)];
}
