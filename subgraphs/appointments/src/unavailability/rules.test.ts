import { describe, expect, it } from 'vitest';
import { newSpans, type AwaySpan } from './rules.ts';

const span = (firstDay: string, lastDay: string, cause: AwaySpan['cause'] = 'OTHER'): AwaySpan => ({
  firstDay: `2027-01-${firstDay}`,
  lastDay: `2027-01-${lastDay}`,
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
