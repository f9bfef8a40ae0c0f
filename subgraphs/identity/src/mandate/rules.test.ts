import { describe, expect, it } from 'vitest';
import { dayRefusals, endRefusals, inOrder, mayRemind, partRefusals } from './rules.ts';

const today = '2026-11-23';

describe('un mandat', () => {
  it('confie au moins une chose, et rien d’inconnu', () => {
    expect(partRefusals([])).toEqual([{ code: 'REQUIRED', field: 'parts' }]);
    expect(partRefusals(['mandate-invoices', 'administrator'])).toEqual([
      { code: 'UNKNOWN_PART', field: 'parts' },
    ]);
    expect(partRefusals(['mandate-invoices'])).toEqual([]);
  });

  it('montre ses parties toujours dans le même ordre, chacune une fois', () => {
    expect(inOrder(['mandate-invoices', 'mandate-company', 'mandate-invoices'])).toEqual([
      'mandate-company',
      'mandate-invoices',
    ]);
  });

  it('commence aujourd’hui au plus tôt et dans un an au plus tard', () => {
    expect(dayRefusals({ startsOn: today, endsOn: null }, today)).toEqual([]);
    for (const startsOn of ['2026-11-22', '2027-11-25']) {
      expect(dayRefusals({ startsOn, endsOn: null }, today)).toEqual([
        { code: 'INVALID_DATE', field: 'startsOn' },
      ]);
    }
  });

  it('peut finir le jour où il commence, jamais avant', () => {
    expect(endRefusals(today, today)).toEqual([]);
    expect(endRefusals('2026-11-22', today)).toEqual([{ code: 'INVALID_DATE', field: 'endsOn' }]);
  });
});

describe('une relance', () => {
  const asked = { askedAt: new Date('2026-11-20T09:00:00Z'), remindedAt: null, reminders: 0 };

  it('part trois jours après la demande, puis trois jours après la relance d’avant', () => {
    expect(mayRemind(asked, new Date('2026-11-23T08:59:00Z'))).toBe(false);
    expect(mayRemind(asked, new Date('2026-11-23T09:00:00Z'))).toBe(true);
    const once = { ...asked, remindedAt: new Date('2026-11-23T09:00:00Z'), reminders: 1 };
    expect(mayRemind(once, new Date('2026-11-25T09:00:00Z'))).toBe(false);
    expect(mayRemind(once, new Date('2026-11-26T09:00:00Z'))).toBe(true);
  });

  it('ne part pas une quatrième fois', () => {
    const often = { ...asked, remindedAt: asked.askedAt, reminders: 3 };
    expect(mayRemind(often, new Date('2026-12-30T09:00:00Z'))).toBe(false);
  });
});
