import { describe, expect, it } from 'vitest';
import { isTold, summonsAwaited, summonsDay } from './summons-day.ts';

const rules = { summonsDays: 28, urgentSummonsDays: 14 };
const today = '2027-01-04';

describe('the summons to an appointment', () => {
  it('leaves four weeks before a periodic visit', () => {
    const periodic = { kind: 'VIP_PERIO' as const, day: '2027-03-10', postCode: null };
    expect(summonsDay(periodic, rules, 0, today)).toBe('2027-02-10');
  });

  it.each(['VIP_INIT', 'EMA_INIT', 'REPRISE'] as const)(
    'leaves two weeks before %s, known a few days before it is due',
    (kind) => {
      expect(summonsDay({ kind, day: '2027-03-10', postCode: null }, rules, 0, today)).toBe(
        '2027-02-24',
      );
    },
  );

  it('leaves as early as the employer wants to know, never later than usual', () => {
    const periodic = { kind: 'VIP_PERIO' as const, day: '2027-03-10', postCode: null };
    expect(summonsDay(periodic, rules, 42, today)).toBe('2027-01-27');
    expect(summonsDay(periodic, rules, 10, today)).toBe('2027-02-10');
  });

  it('leaves on the working day before a weekend or a public holiday', () => {
    const before = (day: string, postCode: string | null = null) =>
      summonsDay({ kind: 'VIP_PERIO', day, postCode }, rules, 0, today);
    // Sunday 7 February; Easter Monday 29 March, behind which lie Sunday and Saturday.
    expect(before('2027-03-07')).toBe('2027-02-05');
    expect(before('2027-04-26')).toBe('2027-03-26');
    // In Alsace-Moselle Good Friday is one, too.
    expect(before('2027-04-26', '68000')).toBe('2027-03-25');
  });

  it('leaves at once where the day has passed', () => {
    expect(
      summonsDay({ kind: 'VIP_PERIO', day: '2027-01-20', postCode: null }, rules, 0, today),
    ).toBe(today);
  });
});

describe('somebody', () => {
  it('was told from the day on which the summons left', () => {
    expect(isTold({ summonsOn: today }, today)).toBe(true);
    expect(isTold({ summonsOn: '2027-01-05' }, today)).toBe(false);
    expect(isTold({ summonsOn: null }, today)).toBe(false);
  });

  it('awaits a summons while the appointment is tentative only', () => {
    expect(summonsAwaited({ status: 'PLANNED', summonsOn: '2027-02-10' })).toBe('2027-02-10');
    expect(summonsAwaited({ status: 'SUMMONED', summonsOn: '2027-01-04' })).toBeNull();
    expect(summonsAwaited({ status: 'TO_PLAN', summonsOn: '2027-01-04' })).toBeNull();
  });
});
