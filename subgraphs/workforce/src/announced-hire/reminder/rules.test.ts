import { describe, expect, it } from 'vitest';
import { isReminderDue } from './rules.ts';

const hire = { announcedOn: '2026-11-20', visitDueBy: '2027-02-20' };

describe('a reminder of hires that wait', () => {
  it('leaves on the third day after the announcement', () => {
    expect(isReminderDue([hire], null, '2026-11-22')).toBe(false);
    expect(isReminderDue([hire], null, '2026-11-23')).toBe(true);
  });

  it('leaves once for each occasion, and makes up for a day that was missed', () => {
    expect(isReminderDue([hire], '2026-11-23', '2026-11-24')).toBe(false);
    expect(isReminderDue([hire], '2026-11-23', '2027-02-05')).toBe(false);
    expect(isReminderDue([hire], '2026-11-23', '2027-02-06')).toBe(true);
    expect(isReminderDue([hire], '2027-02-06', '2027-02-12')).toBe(false);
    expect(isReminderDue([hire], '2027-02-06', '2027-02-14')).toBe(true);
    expect(isReminderDue([hire], '2027-02-14', '2027-02-19')).toBe(true);
    expect(isReminderDue([hire], '2027-02-19', '2027-03-30')).toBe(false);
  });

  it('leaves at once for a legal date that is near, on the day after the announcement', () => {
    const minor = { announcedOn: '2026-11-20', visitDueBy: '2026-11-22' };
    expect(isReminderDue([minor], null, '2026-11-20')).toBe(false);
    expect(isReminderDue([minor], null, '2026-11-21')).toBe(true);
  });

  it('is one for all hires of the account', () => {
    const other = { announcedOn: '2026-11-21', visitDueBy: null };
    expect(isReminderDue([hire, other], '2026-11-23', '2026-11-23')).toBe(false);
    expect(isReminderDue([hire, other], '2026-11-23', '2026-11-24')).toBe(true);
    expect(isReminderDue([], null, '2026-11-24')).toBe(false);
  });
});
