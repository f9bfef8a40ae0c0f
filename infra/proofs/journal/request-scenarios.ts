import { openRequestDesk, type RequestDesk } from '@vigie/appointments/testing/request-desk';
import { newId } from '@vigie/chassis/ids';
import { addMember, addStaff, type TestMember } from '../../tests/cast.ts';
import type { House } from '../../tests/house.ts';
import type { Scenario, World } from './scenarios.ts';

const keyed = (input: object): object => ({ idempotencyKey: newId(), ...input });

let counter = 0;

/** Visits that a member asks for, and what the service does with the request. */
export const requestScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  sendVisitRequest: async ({ house }) => {
    const { desk, member, token } = await ownDesk(house);
    const employeeIds = [await desk.employ(member.accountId)];
    const input = { accountId: member.accountId, kind: 'DEM_EMP', motive: 'Poste', employeeIds };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, employeeIds: [newId()] }), code: 'NOT_FOUND' },
    };
  },

  withdrawVisitRequest: async ({ house }) => {
    const { token, id } = await asked(house);
    return {
      accepted: { token, input: keyed({ id, version: 1 }) },
      refused: { token, input: keyed({ id, version: 9 }), code: 'STALE_VERSION' },
    };
  },

  writeToVisitRequest: async ({ house }) => {
    const { token, id } = await asked(house);
    const input = { id, version: 1, text: 'Plutôt le matin.' };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, text: ' ' }), code: 'REQUIRED' },
    };
  },

  takeVisitRequest: async ({ house }) => {
    const [mine, other] = [await asked(house), await asked(house)];
    const [token, colleague] = [await planner(house), await planner(house)];
    await other.desk.send(colleague, 'takeVisitRequest', { id: other.id });
    return {
      accepted: { token, input: keyed({ id: mine.id }) },
      refused: { token, input: keyed({ id: other.id }), code: 'TAKEN_BY_OTHER' },
    };
  },

  giveBackVisitRequest: async ({ house }) => {
    const [{ id, desk }, token] = [await asked(house), await planner(house)];
    const colleague = await planner(house);
    const { request } = await desk.send(token, 'takeVisitRequest', { id });
    const input = { id, version: request?.version };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token: colleague, input: keyed(input), code: 'TAKEN_BY_OTHER' },
    };
  },

  acceptVisitRequest: async ({ house }) => {
    const { token, id } = await asked(house);
    return {
      accepted: { token: await planner(house), input: keyed({ id, version: 1 }) },
      refused: { token, input: keyed({ id, version: 1 }), code: 'MISSING_RIGHT' },
    };
  },

  rejectVisitRequest: async ({ house }) => {
    const [{ id }, token] = [await asked(house), await planner(house)];
    const input = { id, version: 1, reason: 'Déjà vue en octobre.' };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, reason: ' ' }), code: 'REQUIRED' },
    };
  },

  sendRequestAttachment: async ({ house }) => {
    const { token, id } = await asked(house);
    return {
      accepted: { token, input: { requestId: id, fileName: 'fiche.pdf' } },
      refused: { token, input: { requestId: newId(), fileName: 'fiche.pdf' }, code: 'NOT_FOUND' },
    };
  },

  openRequestAttachment: async ({ house }) => {
    const { token, id, desk } = await asked(house);
    await desk.attach(token, id, Buffer.from('%PDF-1.7'));
    const { attachments } = await desk.look(token, id);
    return {
      accepted: { token, input: { id: attachments?.[0]?.id } },
      refused: { token, input: { id: newId() }, code: 'NOT_FOUND' },
    };
  },
};

interface OwnDesk {
  desk: RequestDesk;
  member: TestMember;
  token: string;
}

async function ownDesk(house: House): Promise<OwnDesk> {
  const member = await addMember(house, `Demandes${++counter}`);
  const { token } = await member.userWith('administrator');
  return { desk: openRequestDesk(house), member, token };
}

async function asked(house: House): Promise<OwnDesk & { id: string }> {
  const own = await ownDesk(house);
  const { id } = await own.desk.asked(own.token, own.member.accountId);
  return { ...own, id };
}

async function planner(house: House): Promise<string> {
  return (await addStaff(house, `planification-${++counter}`, 'staff-planner')).token;
}
