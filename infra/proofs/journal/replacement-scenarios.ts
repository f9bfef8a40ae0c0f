import { newId } from '@vigie/chassis/ids';
import { withConnection } from '../../database/connection.ts';
import { addStaff } from '../../tests/cast.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';
import { addAppointment, ahead, assistantOf } from './visit-scenarios.ts';

/** An appointment of the account, and a visit of somebody else that could be held there. */
async function twoVisits({
  house,
  member,
}: World): Promise<{ visitId: string; otherVisitId: string }> {
  return withConnection(house.database.adminUrl, async (sql) => {
    const visitId = await addAppointment(sql, member.accountId, ahead);
    const [employee, otherVisitId] = [newId(), newId()];
    await sql`insert into appointments.employee (id, account_id, first_name, last_name, searchable, start_date, profile, version)
      select ${employee}, account_id, 'Denis', 'Autret', 'denis autret', start_date, profile, 1
      from appointments.employee where id = (select employee_id from appointments.visit where id = ${visitId})`;
    await sql`insert into appointments.visit (id, account_id, employee_id, kind, status, performers, latest_date)
      select ${otherVisitId}, account_id, ${employee}, kind, 'TO_PLAN', performers, '2027-06-01'
      from appointments.visit where id = ${visitId}`;
    return { visitId, otherVisitId };
  });
}

async function proposed(world: World): Promise<string> {
  const input = keyed({ ...(await twoVisits(world)), version: 1 });
  const { data } = await world.house.ask<{ proposeReplacement: { replacement: { id: string } } }>(
    world.administrator.token,
    `mutation ($input: ProposeReplacementInput!) {
      proposeReplacement(input: $input) { replacement { id } } }`,
    { input },
  );
  return data!.proposeReplacement.replacement.id;
}

/** Somebody of the service, who has taken the proposal. */
async function takenByColleague({ house }: World, id: string): Promise<string> {
  const { token } = await addStaff(house, `collegue-${newId()}`, 'staff-assistant');
  const mutation = `mutation ($input: TakeReplacementInput!) {
    takeReplacement(input: $input) { refusals { code } } }`;
  await house.ask(token, mutation, { input: keyed({ id }) });
  return token;
}

/** Another employee in the place of one who has an appointment. */
export const replacementScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  proposeReplacement: async (world) => {
    const { token } = world.administrator;
    const input = { ...(await twoVisits(world)), version: 1 };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, otherVisitId: newId() }), code: 'NOT_FOUND' },
    };
  },

  withdrawReplacement: async (world) => {
    const { token } = world.administrator;
    const id = await proposed(world);
    return {
      accepted: { token, input: keyed({ id, version: 1 }) },
      refused: { token, input: keyed({ id, version: 9 }), code: 'STALE_VERSION' },
    };
  },

  takeReplacement: async (world) => {
    const [mine, other] = [await proposed(world), await proposed(world)];
    await takenByColleague(world, other);
    return {
      accepted: { token: await assistantOf(world), input: keyed({ id: mine }) },
      refused: {
        token: await assistantOf(world),
        input: keyed({ id: other }),
        code: 'TAKEN_BY_OTHER',
      },
    };
  },

  giveBackReplacement: async (world) => {
    const [mine, other] = [await proposed(world), await proposed(world)];
    const token = await takenByColleague(world, mine);
    await takenByColleague(world, other);
    return {
      accepted: { token, input: keyed({ id: mine }) },
      refused: { token, input: keyed({ id: other }), code: 'TAKEN_BY_OTHER' },
    };
  },

  confirmReplacement: async (world) => {
    const [token, id] = [await assistantOf(world), await proposed(world)];
    return {
      accepted: { token, input: keyed({ id, version: 1 }) },
      refused: { token, input: keyed({ id, version: 9 }), code: 'STALE_VERSION' },
    };
  },

  declineReplacement: async (world) => {
    const [token, id] = [await assistantOf(world), await proposed(world)];
    const input = { id, version: 1, reason: 'Le médecin la verra lui-même.' };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, reason: ' ' }), code: 'REQUIRED' },
    };
  },
};
