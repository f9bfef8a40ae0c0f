import { describe, expect, it } from 'vitest';
import { countOf, fieldsOf, referenceTo, userOf } from './entry.ts';

describe('a row of the journal', () => {
  it.each([
    ['employee.closed', 'employee'],
    ['confidential-situations.opened', 'employee'],
    ['absence-causes.opened', 'absence'],
    ['visit.cancelled', 'visit'],
    ['visit.moved-along', 'employee'],
    ['absence.declared', 'absence'],
    ['document.opened', 'document'],
    ['summons.mailed', 'document'],
  ] as const)('%s leads to the %s', (action, noun) => {
    const row = { action, targetId: 'x' };
    expect(referenceTo(noun, row)).toEqual({ id: 'x' });
    const others = (['employee', 'visit', 'absence', 'document'] as const).filter(
      (n) => n !== noun,
    );
    expect(others.map((other) => referenceTo(other, row))).toEqual([null, null, null]);
  });

  it('about nothing in particular leads nowhere', () => {
    expect(referenceTo('employee', { action: 'employee.closed', targetId: null })).toBeNull();
  });

  it('of a session leads to whoever came in', () => {
    const opened = {
      action: 'session.opened',
      targetId: 's',
      details: { user: 'x', kind: 'user' },
    };
    expect(userOf(opened)).toEqual({ id: 'x' });
    expect(userOf({ ...opened, details: { kind: 'user' } })).toBeNull();
    expect(userOf({ action: 'user.changed', targetId: 'x', details: {} })).toEqual({ id: 'x' });
  });

  it('tells how many people it was about', () => {
    expect(countOf({ details: { employees: 12 } })).toBe(12);
    expect(countOf({ details: { count: 3, ids: [] } })).toBe(3);
    expect(countOf({ details: { employees: ['a'] } })).toBeNull();
    expect(countOf({ details: {} })).toBeNull();
  });

  it('names the fields that were changed, but never that a confidential fact was', () => {
    expect(
      fieldsOf({ details: { fields: ['lastName', 'confidentialSituations', 'cause'] } }),
    ).toEqual(['lastName']);
    expect(fieldsOf({ details: { fields: 'lastName' } })).toEqual([]);
  });
});
