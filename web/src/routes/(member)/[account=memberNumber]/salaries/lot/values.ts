import { leavingReasonIn } from '../[id]/leaving';
import { isDate } from '../form/inputs';

/** What is done to everybody, as the forms name it. */
export type BulkKind = 'cloture' | 'poste' | 'transfert';

/** What the form of a change of many holds, as typed. */
export interface BulkValues {
  kind: BulkKind;
  leftOn: string;
  reason: string;
  jobTitle: string;
  toAccountId: string;
  effectiveOn: string;
}

export function readBulk(form: FormData): BulkValues {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const asked = text('quoi');
  return {
    kind: asked === 'cloture' || asked === 'transfert' ? asked : 'poste',
    leftOn: text('leftOn'),
    reason: text('reason'),
    jobTitle: text('jobTitle'),
    toAccountId: text('toAccountId'),
    effectiveOn: text('effectiveOn'),
  };
}

/** What becomes of everybody, as the API takes it. */
export function bulkInput(values: BulkValues) {
  const { kind, leftOn, reason, jobTitle, toAccountId, effectiveOn } = values;
  if (kind === 'cloture') return { leftOn, reason: leavingReasonIn(reason) };
  return kind === 'transfert' ? { toAccountId, effectiveOn } : { jobTitle, effectiveOn };
}

/** The very change that was looked at: the confirmation of another one is none. */
export function seenAs(values: BulkValues): string {
  return Object.values(bulkInput(values)).join(' ');
}

/** What the API could not even read, or lets be absent where a person is asked. */
export function bulkGaps(values: BulkValues) {
  const { kind, leftOn, reason, effectiveOn } = values;
  const closing = kind === 'cloture';
  const day = closing
    ? { field: 'leftOn', text: leftOn }
    : { field: 'effectiveOn', text: effectiveOn };
  const gaps: { code: 'REQUIRED' | 'INVALID_DATE'; field: string }[] = [];
  const whatFor = ({ poste: 'jobTitle', transfert: 'toAccountId', cloture: null } as const)[kind];
  if (whatFor && !values[whatFor]) gaps.push({ code: 'REQUIRED', field: whatFor });
  if (!isDate(day.text)) {
    gaps.push({ code: day.text ? 'INVALID_DATE' : 'REQUIRED', field: day.field });
  }
  if (closing && !leavingReasonIn(reason)) gaps.push({ code: 'REQUIRED', field: 'reason' });
  return gaps;
}
