import type { CivilDate } from '@vigie/chassis/civil-date';
import type { FieldChange, Notice } from './decision.ts';
import type { Draft, RowContext } from './decide-row.ts';
import type { KnownPerson } from './known-person.ts';
import { changesOf, overlaid } from './overlay.ts';
import type { Understood } from './understand.ts';

/** Decides a row that means somebody of the account. */
export function decideKnown(read: Understood, person: KnownPerson, context: RowContext): Draft {
  const { leftOn, withdrawn } = person;
  if (withdrawn && leftOn !== null)
    return decideWithdrawn(read, { ...person, leftOn }, context.today);
  if (leftOn !== null && leftOn < context.today) return decideClosed(read, { ...person, leftOn });
  return decidePresent(read, person, context.rules.laterStartIsRenewal);
}

function decidePresent(read: Understood, person: KnownPerson, laterIsRenewal: boolean): Draft {
  const later = read.startDate !== null && read.startDate > person.startDate;
  const kept = later && laterIsRenewal;
  const notices: Notice[] = kept ? [{ code: 'START_KEPT' }] : [];
  const facts = overlaid(person, kept ? { ...read, startDate: null } : read);
  const changes = [...changesOf(person, facts), ...numberChanges(read, person)];
  const nationalNumber = person.numberFingerprint === null ? read.nationalNumber : null;
  const written = { facts, nationalNumber, notices };
  if (read.row.traits.endWithdrawn && person.leftOn !== null) {
    const leaving = leavingChange(person.leftOn, null);
    return { ...written, outcome: 'UPDATE', changes: [...changes, leaving] };
  }
  if (read.leftOn !== null && read.leftOn !== person.leftOn) {
    const leaving = leavingChange(person.leftOn, read.leftOn);
    return { ...written, outcome: 'LEAVE', leftOn: read.leftOn, changes: [...changes, leaving] };
  }
  const leftOn = person.leftOn;
  return { ...written, outcome: changes.length > 0 ? 'UPDATE' : 'SAME', leftOn, changes };
}

/**
 * Somebody who has left. A first day after their last one brings them back; the same employment once more is the past,
 * unless its end is withdrawn or somebody answered that they are still there.
 */
function decideClosed(read: Understood, person: KnownPerson & { leftOn: CivilDate }): Draft {
  const { startDate, leftOn, row } = read;
  const back = startDate !== null && startDate > person.leftOn;
  if (back) return comeBack(read, person, startDate);
  if (leftOn !== null && !row.traits.endWithdrawn) {
    const other: Notice[] = leftOn === person.leftOn ? [] : [{ code: 'LEFT_ON_ANOTHER_DAY' }];
    return { outcome: 'SAME', notices: other };
  }
  if (row.traits.endWithdrawn || row.answers.reopen)
    return comeBack(read, person, person.startDate);
  const { id } = person;
  return { outcome: 'ERROR', errors: [{ code: 'CLOSED_PERSON', field: 'leftOn', others: [id] }] };
}

/** Somebody whose declaration was taken back is declared anew, in the place that they had. */
function decideWithdrawn(
  read: Understood,
  person: KnownPerson & { leftOn: CivilDate },
  today: CivilDate,
): Draft {
  if (read.leftOn !== null && read.leftOn < today) {
    return { outcome: 'SAME', notices: [{ code: 'LEFT_BEFORE_KNOWN' }] };
  }
  return { ...comeBack(read, person, read.startDate ?? person.startDate), outcome: 'CREATE' };
}

function comeBack(
  read: Understood,
  person: KnownPerson & { leftOn: CivilDate },
  startDate: CivilDate,
): Draft {
  const withdrawn = startDate === person.startDate;
  const known = withdrawn ? person : { ...person, endDate: null };
  const facts = { ...overlaid(known, read), startDate };
  const changes = [
    ...changesOf(person, facts),
    leavingChange(person.leftOn, read.leftOn),
    ...numberChanges(read, person),
  ];
  const nationalNumber = person.numberFingerprint === null ? read.nationalNumber : null;
  const outcome = withdrawn ? 'UPDATE' : 'CREATE';
  return { outcome, reopens: true, facts, nationalNumber, leftOn: read.leftOn, changes };
}

function leavingChange(before: CivilDate | null, after: CivilDate | null): FieldChange {
  return { field: 'leftOn', before, after };
}

/** The numbers that somebody gets who had none; the national one is never told. */
function numberChanges(read: Understood, person: KnownPerson): FieldChange[] {
  const { nationalNumber, employeeNumber } = read;
  const changes: FieldChange[] = [];
  if (nationalNumber !== null && person.numberFingerprint === null) {
    changes.push({ field: 'nationalNumber', before: null, after: null });
  }
  if (employeeNumber !== null && person.employeeNumber === null) {
    changes.push({ field: 'employeeNumber', before: null, after: employeeNumber });
  }
  return changes;
}
