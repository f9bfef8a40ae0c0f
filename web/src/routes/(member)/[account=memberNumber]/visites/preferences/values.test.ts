import { describe, expect, it } from 'vitest';
import { periodRows } from '$lib/ui/form/periods';
import { numberIn, typedValues } from './values';

function form(entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe('the form of preferences', () => {
  it('keeps what is ticked, and a closure of a single day', () => {
    const typed = typedValues(
      form([
        ...([
          ['halfDays', 'FRIDAY_MORNING'],
          ['halfDays', 'SUNDAY'],
        ] as [string, string][]),
        ...([
          ['company', 'AT_MOST'],
          ['atMost', ' 2 '],
        ] as [string, string][]),
        ...([
          ['periodFrom', '2026-12-24'],
          ['periodUntil', ''],
        ] as [string, string][]),
        ...([
          ['periodFrom', ''],
          ['periodUntil', ''],
        ] as [string, string][]),
      ]),
    );
    expect(typed).toEqual({
      ...{ halfDays: ['FRIDAY_MORNING'], company: 'AT_MOST', atMost: '2', noticeDays: '' },
      closures: [{ firstDay: '2026-12-24', lastDay: '2026-12-24' }],
    });
  });

  it('always has room for another closure', () => {
    const closure = { firstDay: '2026-12-24', lastDay: '2026-12-31' };
    expect(periodRows([], 1)).toHaveLength(1);
    expect(periodRows([closure, closure, closure], 2)).toHaveLength(5);
  });

  it('takes nothing as nothing, and words as a number that is refused', () => {
    expect([numberIn(''), numberIn('12'), numberIn('deux')]).toEqual([null, 12, 0]);
  });
});
