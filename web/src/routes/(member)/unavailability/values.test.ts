import { describe, expect, it } from 'vitest';
import { typedValues } from './values';

describe('the form of what an employee is available for', () => {
  it('keeps ticked half-days and periods with their cause, and leaves empty rows out', () => {
    const form = new FormData();
    const entries = [
      ...[
        ['halfDays', 'MONDAY_AFTERNOON'],
        ['halfDays', 'MONDAY_MORNING'],
      ],
      ...[
        ['periodFrom', '2027-01-04'],
        ['periodUntil', '2027-01-08'],
        ['periodPart', 'MORNING'],
        ['periodCause', 'TRAINING'],
      ],
      ...[
        ['periodFrom', ''],
        ['periodUntil', '2027-02-01'],
        ['periodPart', 'NIGHT'],
        ['periodCause', 'ILLNESS'],
      ],
      ...[
        ['periodFrom', ''],
        ['periodUntil', ''],
        ['periodPart', ''],
        ['periodCause', 'LEAVE'],
      ],
    ] as [string, string][];
    for (const [name, value] of entries) form.append(name, value);
    expect(typedValues(form)).toEqual({
      halfDays: ['MONDAY_MORNING', 'MONDAY_AFTERNOON'],
      spans: [
        { firstDay: '2027-01-04', lastDay: '2027-01-08', part: 'MORNING', cause: 'TRAINING' },
        { firstDay: '2027-02-01', lastDay: '2027-02-01', part: null, cause: 'OTHER' },
      ],
    });
  });
});
