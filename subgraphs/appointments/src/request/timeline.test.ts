import { describe, expect, it } from 'vitest';
import type { MessageRow } from './conversation/table.ts';
import type { RequestRow } from './table.ts';
import { timelineOf } from './timeline.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));
const row: RequestRow = {
  ...{ id: 'r', accountId: 'a', kind: 'DEM_EMP', state: 'REJECTED', waitsFor: null },
  ...{ motive: 'Nouveau poste.', unavailability: null, wantedBy: null, promisedOn: '2026-11-26' },
  ...{ requestedBy: 'member', requestedAt: at(8), assigneeId: 'staff', takenAt: at(9) },
  ...{ settledBy: 'staff', settledAt: at(12), rejectionReason: 'Déjà vue en octobre.' },
  ...{ version: 4, updatedAt: at(12) },
};
const message = (side: MessageRow['side'], hour: number): MessageRow => ({
  ...{ id: side, requestId: 'r', accountId: 'a', side, authorId: side, text: side },
  writtenAt: at(hour),
});

describe('the timeline of a request', () => {
  it('tells its steps in the order of the hours', () => {
    const steps = timelineOf(row, [message('SERVICE', 10), message('MEMBER', 11)]);
    expect(steps.map(({ kind, byId }) => [kind, byId])).toEqual([
      ['SENT', 'member'],
      ['TAKEN', 'staff'],
      ['ASKED_BACK', 'SERVICE'],
      ['ANSWERED', 'MEMBER'],
      ['REJECTED', 'staff'],
    ]);
    expect(steps.at(-1)?.text).toBe('Déjà vue en octobre.');
  });

  it('begins with the request itself', () => {
    const fresh: RequestRow = {
      ...{ ...row, state: 'SENT', waitsFor: 'SERVICE', assigneeId: null, takenAt: null },
      ...{ settledAt: null, settledBy: null, rejectionReason: null },
    };
    expect(timelineOf(fresh, []).map(({ kind, text }) => [kind, text])).toEqual([
      ['SENT', 'Nouveau poste.'],
    ]);
  });
});
