import { newId } from '@vigie/chassis/ids';
import { announcement, type Hire } from '@vigie/workforce/testing/announcement';
import { familyName } from '@vigie/workforce/testing/declaration';
import { keyed } from './keyed.ts';
import { nextNumber } from './numbers.ts';
import type { Scenario, World } from './scenarios.ts';

/** Hires that were announced, and what becomes of them. */
export const hireScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  announceHires: async ({ hires, member, administrator: { token } }) => {
    const siret = await hires.siretOf(member.accountId);
    const announcements = [announcement(siret, { lastName: familyName(nextNumber()) })];
    const tooMany = Array.from({ length: 51 }, () => announcement(siret));
    return {
      accepted: { token, input: keyed({ announcements }) },
      refused: { token, input: keyed({ announcements: tooMany }), code: 'TOO_MANY' },
    };
  },

  confirmHire: async (world) => {
    const number = nextNumber();
    const { id } = await announced(world);
    const { token } = world.administrator;
    const jobTitle = `Poste annoncé ${number}`;
    const heavy = { situations: ['WS_LOAD55'], sex: 'FEMALE', jobTitle };
    return {
      accepted: { token, input: keyed({ id, version: 1 }) },
      refused: { token, input: keyed({ id, version: 1, ...heavy }), code: 'FORBIDDEN_BY_LAW' },
    };
  },

  linkHire: async (world) => {
    const { id } = await announced(world);
    const { desk, member, administrator } = world;
    const { token } = administrator;
    const name = { lastName: familyName(nextNumber()) };
    const employee = await desk.hired(token, member.accountId, name);
    const link = { id, version: 1, employeeId: employee.id };
    return {
      accepted: { token, input: keyed(link) },
      refused: { token, input: keyed({ ...link, employeeId: newId() }), code: 'NOT_FOUND' },
    };
  },

  confirmHires: selection({}),

  refuseHires: selection({ reason: 'ERROR' }),

  restoreHires: async (world) => {
    const { id } = await announced(world);
    const { hires, administrator } = world;
    const { token } = administrator;
    await hires.refuse(token, { hires: [{ id, version: 1 }], reason: 'ERROR' });
    return {
      accepted: { token, input: keyed({ hires: [{ id, version: 2 }] }) },
      refused: { token, input: keyed({ hires: tooMany(id) }), code: 'TOO_MANY' },
    };
  },
};

/** A hire that waits to be confirmed. */
async function announced({ hires, member, administrator }: World): Promise<Hire> {
  const siret = await hires.siretOf(member.accountId);
  return hires.announced(administrator.token, siret, { lastName: familyName(nextNumber()) });
}

/** A decision on several hires at once. */
function selection(answer: object): (world: World) => Promise<Scenario> {
  return async (world) => {
    const { id } = await announced(world);
    const { token } = world.administrator;
    return {
      accepted: { token, input: keyed({ hires: [{ id, version: 1 }], ...answer }) },
      refused: { token, input: keyed({ hires: tooMany(id), ...answer }), code: 'TOO_MANY' },
    };
  };
}

const tooMany = (id: string) => Array.from({ length: 201 }, () => ({ id, version: 1 }));
