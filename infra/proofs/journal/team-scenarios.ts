import { keyed } from './keyed.ts';
import { addMember, addStaff } from '../../tests/cast.ts';
import type { House } from '../../tests/house.ts';
import type { Scenario, World } from './scenarios.ts';

const somebody = { role: 'NURSE', name: 'Camille Berthou' };

let counter = 0;

/** Who follows an account, as the service keeps it. */
export const teamScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  addTeamMember: async ({ house, member }) => {
    const token = await assistant(house);
    const input = { accountId: member.accountId, member: somebody };
    const nobody = { ...somebody, name: '' };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, member: nobody }), code: 'REQUIRED' },
    };
  },

  updateTeamMember: async ({ house }) => {
    const { token, id } = await followed(house);
    const input = { id, version: 1, member: { ...somebody, hours: 'Le mardi' } };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, version: 9 }), code: 'STALE_VERSION' },
    };
  },

  removeTeamMember: async ({ house }) => {
    const [{ token, id }, other] = [await followed(house), await followed(house)];
    return {
      accepted: { token, input: keyed({ id, version: 1 }) },
      refused: { token, input: keyed({ id: other.id, version: 9 }), code: 'STALE_VERSION' },
    };
  },
};

async function followed(house: House): Promise<{ token: string; id: string }> {
  const token = await assistant(house);
  const { accountId } = await addMember(house, `Equipe${++counter}`);
  const { data } = await house.ask<{ addTeamMember: { team: { id: string }[] } }>(
    token,
    'mutation ($input: AddTeamMemberInput!) { addTeamMember(input: $input) { team { id } } }',
    { input: keyed({ accountId, member: somebody }) },
  );
  return { token, id: data?.addTeamMember.team[0]?.id ?? '' };
}

async function assistant(house: House): Promise<string> {
  return (await addStaff(house, `equipe-${++counter}`, 'staff-assistant')).token;
}
