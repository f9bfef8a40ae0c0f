import { describe, expect, it } from 'vitest';
import type { KnownVisit } from './due.ts';
import { handOver } from './hand-over.ts';

const today = '2026-11-26';

const visit = (id: string, change: Partial<KnownVisit> = {}): KnownVisit => ({
  ...{ id, kind: 'VIP_INIT', status: 'TO_PLAN', day: null, latestDate: '2027-03-01' },
  ...{ earliestDate: '2026-12-01', performers: ['NURSE'], practitionerKind: null },
  ...{ answersChange: null, ownLatestDate: null, certificates: [], asked: false },
  ...change,
});
const booked = (id: string): KnownVisit =>
  visit(id, { status: 'PLANNED', day: '2026-12-10', practitionerKind: 'NURSE' });
const held = (id: string): KnownVisit => visit(id, { status: 'HELD', day: '2025-01-10' });

describe('somebody announced who turns out to be an employee on file', () => {
  it('brings along the appointment that was found meanwhile', () => {
    expect(handOver([booked('new')], [], false, today)).toEqual({ moved: ['new'], dropped: [] });
  });

  it('keeps, of two visits of one kind, the one with an appointment', () => {
    expect(handOver([booked('new')], [visit('own')], false, today)).toEqual({
      moved: ['new'],
      dropped: ['own'],
    });
    expect(handOver([visit('new')], [booked('own')], false, today)).toEqual({
      moved: [],
      dropped: ['new'],
    });
    expect(handOver([booked('new')], [booked('own')], false, today)).toEqual({
      moved: [],
      dropped: ['new'],
    });
  });

  it('owes the visit again when they come back, whatever was held before they left', () => {
    expect(handOver([visit('new')], [held('own')], false, today).moved).toEqual(['new']);
  });

  it('owes none when they were there all along and have been seen', () => {
    expect(handOver([booked('new')], [held('own')], true, today)).toEqual({
      moved: [],
      dropped: ['new'],
    });
  });

  it('leaves visits that are over where they are', () => {
    const past = visit('past', { status: 'NO_LONGER_DUE' });
    expect(handOver([past, held('seen')], [], false, today)).toEqual({ moved: [], dropped: [] });
  });
});
