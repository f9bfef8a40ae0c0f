import { grantRole } from '@vigie/identity/seed';
import { openAbsenceDesk } from '@vigie/workforce/testing/absence';
import { familyName } from '@vigie/workforce/testing/declaration';
import { addPerson } from '../../tests/cast.ts';
import { keyed } from './keyed.ts';
import { nextNumber } from './numbers.ts';
import type { Scenario, World } from './scenarios.ts';

/** Absences, and the visits that follow from them. */
export const absenceScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  declareAbsence: async (world) => {
    const { token } = world.administrator;
    const employeeId = await longEmployed(world);
    const input = { employeeId, ...longLeave };
    return {
      accepted: { token, input: keyed(input) },
      // Refused once everything is written: the law requires no visit.
      refused: {
        token,
        input: keyed({ ...input, cause: 'OTHER_LEAVE', requestReturnVisit: true }),
        code: 'NOT_DUE',
      },
    };
  },

  updateAbsence: async (world) => {
    const { token } = world.administrator;
    const id = await declared(world);
    const change = { id, version: 1, cause: 'WORK_ACCIDENT' };
    return {
      accepted: { token, input: keyed(change) },
      refused: { token, input: keyed({ ...change, firstDay: '2026-12-01' }), code: 'INVALID_DATE' },
    };
  },

  endAbsence: async (world) => {
    const { token } = world.administrator;
    const id = await declared(world);
    const end = { id, version: 1, returnedOn: '2026-11-23' };
    return {
      accepted: { token, input: keyed(end) },
      refused: {
        token,
        input: keyed({ ...end, returnedOn: '2026-11-24' }),
        code: 'RETURN_AHEAD',
      },
    };
  },

  withdrawAbsence: async (world) => {
    const { token } = world.administrator;
    const id = await declared(world);
    return {
      accepted: { token, input: keyed({ id, version: 1 }) },
      refused: { token, input: keyed({ id, version: 2 }), code: 'STALE_VERSION' },
    };
  },

  requestReturnVisit: async (world) => {
    const { token } = world.administrator;
    const id = await declared(world);
    // Refused once the request is written: the end is not known.
    const endless = await declared(world, { expectedLastDay: null });
    return {
      accepted: { token, input: keyed({ id }) },
      refused: { token, input: keyed({ id: endless }), code: 'END_UNKNOWN' },
    };
  },

  spareReturnVisit: async (world) => {
    const { house } = world;
    const { id: staffId } = await addPerson(house, `service-${nextNumber()}`, true);
    await house.seed((tx) => grantRole(tx, staffId, 'staff-assistant', null));
    const token = await house.tokenFor(staffId, 'staff');
    const days = { certificateIssuedOn: '2026-09-21', preReturnOn: '2026-11-16' };
    const known = { id: await declared(world), version: 1, ...days };
    return {
      accepted: { token, input: keyed(known) },
      refused: { token, input: keyed({ ...known, preReturnOn: '2026-09-30' }), code: 'NOT_SPARED' },
    };
  },
};

/** Seventy days, until 29 November 2026. */
const longLeave = { cause: 'SICKNESS', firstDay: '2026-09-21', expectedLastDay: '2026-11-29' };

async function longEmployed({ desk, member, administrator }: World): Promise<string> {
  const { id } = await desk.hired(administrator.token, member.accountId, {
    ...{ lastName: familyName(nextNumber()), startDate: '2020-03-02' },
  });
  return id;
}

async function declared(world: World, change: object = {}): Promise<string> {
  const employeeId = await longEmployed(world);
  const { id } = await openAbsenceDesk(world.house).declared(world.administrator.token, {
    ...{ employeeId, ...longLeave },
    ...change,
  });
  return id;
}
