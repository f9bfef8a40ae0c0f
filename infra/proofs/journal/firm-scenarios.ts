import { newId } from '@vigie/chassis/ids';
import { firmSecretIn, openFirmDesk } from '@vigie/identity/testing/firm-desk';
import { addMember } from '../../tests/cast.ts';
import { addFirm, type FirmColleague, type TestFirm } from '../../tests/firm-cast.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';

let counter = 0;

interface Crew {
  firm: TestFirm;
  manager: FirmColleague;
  collaborator: FirmColleague;
  /** Account of which the collaborator has charge. */
  accountId: string;
}

async function crewOf({ house }: World): Promise<Crew> {
  const firm = await addFirm(house, `Cabinet${++counter}`);
  const manager = await firm.colleague('MANAGER');
  const collaborator = await firm.colleague('COLLABORATOR');
  const { accountId } = await addMember(house, `ClientCabinet${counter}`);
  await firm.client({ accountId }, { assignedTo: collaborator });
  return { firm, manager, collaborator, accountId };
}

async function withDesk<T>(
  { house }: World,
  work: (desk: ReturnType<typeof openFirmDesk>) => Promise<T>,
): Promise<T> {
  const desk = openFirmDesk(house);
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}

const recruit = () => ({
  ...{ email: `recrue-${newId()}@vigie.example`, firstName: 'Maud', lastName: 'Sillery' },
  role: 'COLLABORATOR',
});

const days = { from: '2099-01-04', until: '2099-01-08' };

/** Firms, their people, who has charge of whom. */
export const firmScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  inviteFirmMember: async (world) => {
    const { manager } = await crewOf(world);
    const { token } = manager;
    return {
      accepted: { token, input: keyed(recruit()) },
      refused: {
        token,
        input: keyed({ ...recruit(), email: manager.email }),
        code: 'ALREADY_MEMBER',
      },
    };
  },

  revokeFirmInvitation: async (world) => {
    const { manager } = await crewOf(world);
    const { token } = manager;
    const id = await withDesk(world, async (desk) => {
      await desk.send(token, 'inviteFirmMember', recruit());
      return (await desk.firm(token))?.invitations?.[0]?.id;
    });
    return {
      accepted: { token, input: keyed({ id }) },
      refused: { token, input: keyed({ id: newId() }), code: 'INVITATION_OVER' },
    };
  },

  acceptFirmInvitation: async (world) => {
    const { manager } = await crewOf(world);
    const secret = await withDesk(world, async (desk) => {
      await desk.letters();
      await desk.send(manager.token, 'inviteFirmMember', recruit());
      const [mail] = await desk.letters();
      return firmSecretIn(mail);
    });
    return {
      accepted: { token: null, input: { secret } },
      refused: { token: null, input: { secret: newId() }, code: 'LINK_OVER' },
    };
  },

  changeFirmMember: async (world) => {
    const { manager, collaborator } = await crewOf(world);
    const change = { id: collaborator.memberId, version: 1, role: 'MANAGER' };
    const { token } = manager;
    return {
      accepted: { token, input: keyed(change) },
      refused: {
        token,
        input: keyed({ id: manager.memberId, version: 1, role: 'COLLABORATOR' }),
        code: 'LAST_MANAGER',
      },
    };
  },

  removeFirmMember: async (world) => {
    const { manager, collaborator } = await crewOf(world);
    const { token } = manager;
    const removal = { id: collaborator.memberId, version: 1 };
    return {
      accepted: { token, input: keyed({ ...removal, clientsTo: manager.memberId }) },
      refused: {
        token,
        input: keyed({ ...removal, clientsTo: collaborator.memberId }),
        code: 'NOT_FOUND',
      },
    };
  },

  assignClients: async (world) => {
    const { manager, accountId } = await crewOf(world);
    const { token } = manager;
    const accountIds = [accountId];
    return {
      accepted: { token, input: keyed({ accountIds, memberId: manager.memberId }) },
      refused: {
        token,
        input: keyed({ accountIds: [accountId, newId()], memberId: manager.memberId }),
        code: 'NOT_A_CLIENT',
      },
    };
  },

  planReplacement: async (world) => {
    const { manager, collaborator } = await crewOf(world);
    const { token } = manager;
    const plan = { replacedId: collaborator.memberId, substituteId: manager.memberId, ...days };
    return {
      accepted: { token, input: keyed(plan) },
      refused: {
        token,
        input: keyed({ ...plan, until: '2099-01-01' }),
        code: 'INVALID_DATE',
      },
    };
  },

  endReplacement: async (world) => {
    const { manager, collaborator } = await crewOf(world);
    const { token } = manager;
    const id = await withDesk(world, async (desk) => {
      const plan = { replacedId: collaborator.memberId, substituteId: manager.memberId, ...days };
      await desk.send(token, 'planReplacement', plan);
      return (await desk.firm(token))?.replacements?.[0]?.id;
    });
    return {
      accepted: { token, input: keyed({ id }) },
      refused: { token, input: keyed({ id: newId() }), code: 'REPLACEMENT_OVER' },
    };
  },
};
