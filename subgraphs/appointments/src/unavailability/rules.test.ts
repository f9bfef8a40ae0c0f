import { describe, expect, it } from 'vitest';
import { isAway, newSpans, unavailableRefusals, type AwaySpan } from './rules.ts';

const span = (firstDay: string, lastDay: string, cause: AwaySpan['cause'] = 'OTHER'): AwaySpan => ({
  firstDay: `2027-01-${firstDay}`,
  lastDay: `2027-01-${lastDay}`,
  part: null,
  cause,
});

describe('periods told of somebody of whom others are known', () => {
  const known = [span('11', '15', 'TRAINING'), span('20', '20', 'TRAVEL')];

  it.each<[string, AwaySpan, AwaySpan[]]>([
    ['are new where they touch none', span('04', '10'), [span('04', '10')]],
    ['say nothing where all their days are known', span('12', '14'), []],
    ['say the same again for nothing', span('11', '15'), []],
    ['are new before what is known', span('08', '12'), [span('08', '10')]],
    ['are new after what is known', span('14', '18'), [span('16', '18')]],
    [
      'are new around and between what is known, which keeps its cause',
      span('10', '22'),
      [span('10', '10'), span('16', '19'), span('21', '22')],
    ],
  ])('%s', (_, said, news) => {
    expect(newSpans(known, [said])).toEqual(news);
    expect(newSpans(known.toReversed(), [said])).toEqual(news);
  });
});

describe('periods of mornings', () => {
  const mornings = { ...span('11', '15', 'TRAINING'), part: 'MORNING' as const };
  const at = (instant: string) => ({
    ...{ startsAt: new Date(instant), day: instant.slice(0, 10), zone: 'Europe/Paris' },
  });

  it('leave the afternoons of their days free, by the time of the centre', () => {
    const unavailable = { halfDays: 1023, spans: [mornings] };
    expect(isAway(unavailable, at('2027-01-12T11:59:00Z'))).toBe(true);
    expect(isAway(unavailable, at('2027-01-12T12:00:00Z'))).toBe(false);
    expect(isAway(unavailable, at('2027-01-16T08:00:00Z'))).toBe(false);
  });

  it('overlap whole days and mornings, and no afternoons', () => {
    const beside = (part: AwaySpan['part']) =>
      unavailableRefusals({ halfDays: 1023, spans: [mornings, { ...span('15', '20'), part }] });
    expect(beside('AFTERNOON')).toEqual([]);
    const refused = [{ code: 'OVERLAP', field: 'spans' }];
    expect([beside('MORNING'), beside(null)]).toEqual([refused, refused]);
  });

  it('keep their cause where whole days are told: the days around and the afternoons are new', () => {
    expect(newSpans([mornings], [span('10', '18')])).toEqual([
      span('10', '10'),
      span('16', '18'),
      { ...span('11', '15'), part: 'AFTERNOON' },
    ]);
  });

  it('are new where afternoons are known, and say nothing where whole days are', () => {
    const afternoons = { ...span('11', '13'), part: 'AFTERNOON' as const };
    expect(newSpans([afternoons], [mornings])).toEqual([mornings]);
    expect(newSpans([span('11', '13')], [mornings])).toEqual([
      { ...span('14', '15', 'TRAINING'), part: 'MORNING' },
    ]);
  });
});
