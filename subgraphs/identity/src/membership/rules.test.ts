import { describe, expect, it } from 'vitest';
import { sirenOf, siretOf } from '../../../../infra/demo/numbers.ts';
import {
  endRefusals,
  memberRefusals,
  reasonRefusals,
  standingOn,
  type NewMember,
} from './rules.ts';

const today = '2026-11-26';
const suspendedAt = new Date('2026-11-01T08:00:00Z');

describe('a membership', () => {
  it.each([
    [{ suspendedAt: null, endsOn: null }, 'ACTIVE'],
    [{ suspendedAt, endsOn: null }, 'SUSPENDED'],
    [{ suspendedAt: null, endsOn: '2026-12-31' }, 'ENDING'],
    [{ suspendedAt: null, endsOn: today }, 'ENDING'],
    [{ suspendedAt, endsOn: '2026-12-31' }, 'SUSPENDED'],
    [{ suspendedAt: null, endsOn: '2026-11-25' }, 'ENDED'],
    [{ suspendedAt, endsOn: '2026-11-25' }, 'ENDED'],
  ] as const)('of %o stands as %s', (said, state) => {
    expect(standingOn(said, today)).toBe(state);
  });

  it('ends today or later, within a year', () => {
    expect(endRefusals(today, today)).toEqual([]);
    expect(endRefusals('2027-11-27', today)).toEqual([]);
    for (const day of ['2026-11-25', '2027-11-28']) {
      expect(endRefusals(day, today)).toEqual([{ code: 'INVALID_DATE', field: 'endsOn' }]);
    }
  });

  it('is suspended and ended for a reason', () => {
    expect(reasonRefusals('Cotisation 2026 impayée.')).toEqual([]);
    expect(reasonRefusals('')).toEqual([{ code: 'REQUIRED', field: 'reason' }]);
    expect(reasonRefusals('x'.repeat(1001))).toEqual([{ code: 'TOO_LONG', field: 'reason' }]);
  });
});

describe('a new member', () => {
  const member: NewMember = {
    ...{ siret: siretOf(sirenOf('00077777'), '0001'), companyName: 'Ardoise SAS' },
    ...{ name: 'Ardoise', street: '1 quai du Port', postCode: '49990', city: 'Saint-Aubance' },
    ...{ activityCode: '4391B', activityNomenclature: 'NAF_REV2', joinedOn: '2026-12-01' },
    administrator: { firstName: 'Maud', lastName: 'Sillery', email: 'maud@ardoise.example' },
  };

  it('is taken when it is whole', () => {
    expect(memberRefusals(member, today)).toEqual([]);
  });

  it.each([
    [{ siret: '1234' }, 'INVALID_SIRET', 'siret'],
    [{ companyName: '' }, 'REQUIRED', 'companyName'],
    [{ name: 'x'.repeat(121) }, 'TOO_LONG', 'name'],
    [{ street: '' }, 'REQUIRED', 'street'],
    [{ city: 'x'.repeat(101) }, 'TOO_LONG', 'city'],
    [{ postCode: '4999' }, 'INVALID_POST_CODE', 'postCode'],
    [{ activityCode: '9999' }, 'INVALID_ACTIVITY_CODE', 'activityCode'],
    [{ joinedOn: '2027-11-28' }, 'INVALID_DATE', 'joinedOn'],
    [{ administrator: { ...member.administrator, email: 'maud' } }, 'INVALID_EMAIL', 'email'],
    [{ administrator: { ...member.administrator, lastName: '' } }, 'REQUIRED', 'lastName'],
  ] as const)('is refused for %o', (change, code, field) => {
    expect(memberRefusals({ ...member, ...change }, today)).toEqual([{ code, field }]);
  });
});
