import type { MessageRow } from './conversation/table.ts';
import type { RequestRow } from './table.ts';

/** What happened to a request, and who did it. */
export interface TimelineStep {
  kind: 'SENT' | 'TAKEN' | 'ASKED_BACK' | 'ANSWERED' | 'ACCEPTED' | 'REJECTED' | 'WITHDRAWN';
  at: Date;
  byId: string | null;
  text: string | null;
}

/** The steps of a request, first to last. */
export function timelineOf(row: RequestRow, messages: readonly MessageRow[]): TimelineStep[] {
  const { requestedAt, requestedBy, takenAt, assigneeId, settledAt, settledBy, state } = row;
  const steps: TimelineStep[] = [
    { kind: 'SENT', at: requestedAt, byId: requestedBy, text: row.motive },
    ...messages.map(({ side, writtenAt, authorId, text }): TimelineStep => ({
      kind: side === 'SERVICE' ? 'ASKED_BACK' : 'ANSWERED',
      ...{ at: writtenAt, byId: authorId, text },
    })),
  ];
  if (takenAt) steps.push({ kind: 'TAKEN', at: takenAt, byId: assigneeId, text: null });
  if (settledAt && (state === 'ACCEPTED' || state === 'REJECTED' || state === 'WITHDRAWN')) {
    steps.push({ kind: state, at: settledAt, byId: settledBy, text: row.rejectionReason });
  }
  return steps.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}
