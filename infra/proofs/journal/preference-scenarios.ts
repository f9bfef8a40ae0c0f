import { newId } from '@vigie/chassis/ids';
import { withConnection } from '../../database/connection.ts';
import { addMember, addStaff, openCall } from '../../tests/cast.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';

let counter = 0;

/** How an employer wants its people to be sent, and when somebody cannot be, said for it by the service in a call. */
export const preferenceScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  setVisitPreferences: async (world) => {
    const member = await addMember(world.house, `Preferences${++counter}`);
    const { accountId } = member;
    const { token } = await member.userWith('summons');
    const preferences = { halfDays: ['MONDAY_MORNING'], company: 'ANY', closures: [] };
    const input = { accountId, version: 0, preferences };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, version: 9 }), code: 'STALE_VERSION' },
    };
  },

  setUnavailability: async (world) => {
    const { token, employeeId } = await followed(world);
    const spans = [
      { firstDay: '2027-01-04', lastDay: '2027-01-08', part: 'MORNING', cause: 'TRAINING' },
    ];
    const input = { employeeId, version: 0, halfDays: ['MONDAY_MORNING'], spans };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, version: 9 }), code: 'STALE_VERSION' },
    };
  },

  openAskedVisit: async (world) => {
    const { token, employeeId } = await followed(world);
    const input = { employeeId, kind: 'DEM_MT', askedBy: 'PHYSICIAN' };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, askedBy: 'DOCTOR' }), code: 'NOT_ENTITLED' },
    };
  },

  discloseVisit: async (world) => {
    const { token, employeeId } = await followed(world);
    const undisclosed = { employeeId, kind: 'DEM_SAL', askedBy: 'EMPLOYEE' };
    const { data } = await world.house.ask<{ openAskedVisit: { visit: { id: string } } }>(
      token,
      `mutation ($input: OpenAskedVisitInput!) { openAskedVisit(input: $input) { visit { id } } }`,
      { input: keyed(undisclosed) },
    );
    const id = data?.openAskedVisit.visit.id;
    return {
      accepted: { token, input: keyed({ id, version: 1 }) },
      refused: { token, input: keyed({ id, version: 2 }), code: 'STALE_VERSION' },
    };
  },

  recordRemoteConsent: async (world) => {
    const { token, employeeId } = await followed(world);
    const input = { employeeId, givenOn: '2026-11-02', means: 'ORAL' };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, givenOn: '2099-01-01' }), code: 'IN_THE_FUTURE' },
    };
  },

  withdrawRemoteConsent: async (world) => {
    const { token, employeeId } = await followed(world);
    const other = await followed(world);
    await withConnection(
      world.house.database.adminUrl,
      (sql) => sql`insert into appointments.remote_consent
        (id, employee_id, account_id, given_on, means, recorded_by)
        select ${newId()}, id, account_id, '2026-11-02', 'ORAL', ${newId()} from appointments.employee
        where id = ${employeeId}`,
    );
    return {
      accepted: { token, input: keyed({ employeeId }) },
      refused: { token, input: keyed({ employeeId: other.employeeId }), code: 'NOT_GIVEN' },
    };
  },
};

/** Somebody who is employed, and the assistant who knows what they said. */
async function followed(world: World): Promise<{ token: string; employeeId: string }> {
  const assistant = await addStaff(world.house, `disponibilites-${++counter}`, 'staff-assistant');
  const employeeId = newId();
  const member = await addMember(world.house, `Disponibles${++counter}`);
  const { accountId } = member;
  await openCall(world.house, assistant, member);
  await withConnection(
    world.house.database.adminUrl,
    (sql) => sql`insert into appointments.employee
      (id, account_id, first_name, last_name, searchable, start_date, profile, version)
      values (${employeeId}, ${accountId}, 'Anne', 'Kerdu', 'anne kerdu anne', '2026-01-05', 'SI', 1)`,
  );
  return { token: assistant.token, employeeId };
}
