import { leavingReasonIn } from '../[id]/leaving';
import { isDate } from '../form/inputs';

/** What the form of a change of many holds, as typed. */
export interface BulkValues {
  closing: boolean;
  leftOn: string;
  reason: string;
  jobTitle: string;
  effectiveOn: string;
}

export function readBulk(form: FormData): BulkValues {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    closing: text('quoi') === 'cloture',
    leftOn: text('leftOn'),
    reason: text('reason'),
    jobTitle: text('jobTitle'),
    effectiveOn: text('effectiveOn'),
  };
}

/** What becomes of everybody, as the API takes it. */
export function bulkInput({ closing, leftOn, reason, jobTitle, effectiveOn }: BulkValues) {
  return closing ? { leftOn, reason: leavingReasonIn(reason) } : { jobTitle, effectiveOn };
}

/** The very change that was looked at: the confirmation of another one is none. */
export function seenAs(values: BulkValues): string {
  return Object.values(bulkInput(values)).join(' ');
}

/** What the API could not even read, or lets be absent where a person is asked. */
export function bulkGaps(values: BulkValues) {
  const { closing, leftOn, reason, jobTitle, effectiveOn } = values;
  const day = closing
    ? { field: 'leftOn', text: leftOn }
    : { field: 'effectiveOn', text: effectiveOn };
  const gaps: { code: 'REQUIRED' | 'INVALID_DATE'; field: string }[] = [];
  if (!closing && !jobTitle) gaps.push({ code: 'REQUIRED', field: 'jobTitle' });
  if (!isDate(day.text)) {
    gaps.push({ code: day.text ? 'INVALID_DATE' : 'REQUIRED', field: day.field });
  }
  if (closing && !leavingReasonIn(reason)) gaps.push({ code: 'REQUIRED', field: 'reason' });
  return gaps;
}
