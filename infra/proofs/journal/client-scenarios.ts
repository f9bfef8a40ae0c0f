import {
  openClientDesk,
  type ClientDesk,
  type MadeClient,
} from '@vigie/identity/testing/client-desk';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';

interface Managed {
  desk: ClientDesk;
  made: MadeClient;
  token: string;
}

/** A program, and the supervision that manages it. */
async function managed({ house }: World): Promise<Managed> {
  const desk = await openClientDesk(house);
  return { desk, made: await desk.create(), token: await desk.supervisor() };
}

const stale = ({ desk, made }: Managed): object => ({ ...desk.at(made), version: 7 });

/** Programs, as the supervision of the service manages them. */
export const clientScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  createMachineClient: async (world) => {
    const { desk, token } = await managed(world);
    return {
      accepted: { token, input: keyed(desk.described()) },
      refused: { token, input: keyed(desk.described({ scopes: ['x'] })), code: 'UNKNOWN_SCOPE' },
    };
  },

  changeMachineClient: async (world) => {
    const { desk, made, token } = await managed(world);
    const change = { ...desk.at(made), name: 'Paie', scopes: ['visits:read'] };
    return {
      accepted: { token, input: keyed(change) },
      refused: { token, input: keyed({ ...change, name: '' }), code: 'REQUIRED' },
    };
  },

  rotateMachineClientSecret: async (world) => {
    const { desk, made, token } = await managed(world);
    const input = { ...desk.at(made), overlapHours: 1 };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, overlapHours: 3 }), code: 'INVALID_OVERLAP' },
    };
  },

  suspendMachineClient: async (world) => {
    const all = await managed(world);
    const { desk, made, token } = all;
    return {
      accepted: { token, input: keyed(desk.at(made)) },
      refused: { token, input: keyed(stale(all)), code: 'STALE_VERSION' },
    };
  },

  resumeMachineClient: async (world) => {
    const { desk, made, token } = await managed(world);
    await desk.send('suspendMachineClient', desk.at(made));
    const other = await desk.create();
    return {
      accepted: { token, input: keyed({ ...desk.at(made), version: 2 }) },
      refused: { token, input: keyed(desk.at(other)), code: 'NOT_SUSPENDED' },
    };
  },

  revokeMachineClient: async (world) => {
    const all = await managed(world);
    const { desk, made, token } = all;
    return {
      accepted: { token, input: keyed(desk.at(made)) },
      refused: { token, input: keyed(stale(all)), code: 'STALE_VERSION' },
    };
  },
};
