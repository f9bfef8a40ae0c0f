import { newId } from '@vigie/chassis/ids';
import { codeIn, mandateSecretIn, openMandateDesk } from '@vigie/identity/testing/mandate-desk';
import { withConnection } from '../../database/connection.ts';
import { addMember, type TestMember } from '../../tests/cast.ts';
import { addFirm, type FirmColleague } from '../../tests/firm-cast.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';

let counter = 0;

const parts = ['mandate-invoices'];
const firstDay = { startsOn: '2026-11-23' };

type Desk = ReturnType<typeof openMandateDesk>;

async function withDesk<T>({ house }: World, work: (desk: Desk) => Promise<T>): Promise<T> {
  const desk = openMandateDesk(house);
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}

const leader = async ({ house }: World): Promise<FirmColleague> =>
  (await addFirm(house, `Mandataire${++counter}`)).colleague('MANAGER');

const client = ({ house }: World): Promise<TestMember> => addMember(house, `Mandant${++counter}`);

interface Asked {
  manager: FirmColleague;
  /** Token of an administrator of the client. */
  token: string;
  row: { id: string; version: number };
  secret: string;
}

/** A request whose mail has left. */
async function asked(world: World, desk: Desk): Promise<Asked> {
  const [manager, member] = [await leader(world), await client(world)];
  const { token } = await member.userWith('administrator');
  await desk.letters();
  await desk.ask(manager.token, [member.memberNumber], { parts });
  const [mail] = await desk.letters();
  const [row] = (await desk.mandatesOf(token, member)) ?? [];
  if (!row) throw new Error('Nobody was asked');
  return { manager, token, row, secret: mandateSecretIn(mail) };
}

/** A mandate that holds. */
async function held(world: World, desk: Desk): Promise<Asked> {
  const request = await asked(world, desk);
  const { id, version } = request.row;
  await desk.send(request.token, 'acceptMandate', { id, version, parts });
  return { ...request, row: { id, version: version + 1 } };
}

/** Requests for mandates and their answers. */
export const mandateScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  previewMandates: async (world) => {
    const { token } = await leader(world);
    return {
      accepted: { token, input: keyed({ lines: ['9999999'] }) },
      refused: { token, input: keyed({ lines: [] }), code: 'REQUIRED' },
    };
  },

  askMandates: async (world) => {
    const { token } = await leader(world);
    const { memberNumber } = await client(world);
    const request = { parts, ...firstDay };
    return {
      accepted: { token, input: keyed({ ...request, lines: [memberNumber] }) },
      refused: {
        token,
        input: keyed({ ...request, lines: ['9999999'] }),
        code: 'NOBODY_TO_ASK',
      },
    };
  },

  remindMandates: async (world) => {
    const { house } = world;
    const [old, young] = await withDesk(world, async (desk) => [
      await asked(world, desk),
      await asked(world, desk),
    ]);
    await withConnection(
      house.database.adminUrl,
      (sql) =>
        sql`update identity.mandate set asked_at = '2026-01-01' where id = ${old?.row.id ?? ''}`,
    );
    return {
      accepted: { token: old?.manager.token ?? '', input: keyed({ ids: [old?.row.id] }) },
      refused: {
        token: young?.manager.token ?? '',
        input: keyed({ ids: [young?.row.id] }),
        code: 'TOO_SOON',
      },
    };
  },

  giveUpMandates: async (world) => {
    const { manager, row } = await withDesk(world, (desk) => held(world, desk));
    const { token } = manager;
    return {
      accepted: { token, input: keyed({ ids: [row.id] }) },
      refused: { token, input: keyed({ ids: [newId()] }), code: 'NOT_FOUND' },
    };
  },

  acceptMandate: async (world) => {
    const { token, row } = await withDesk(world, (desk) => asked(world, desk));
    return {
      accepted: { token, input: keyed({ ...named(row), parts }) },
      refused: {
        token,
        input: keyed({ ...named(row), parts: ['mandate-staff'] }),
        code: 'BEYOND_ASKED',
      },
    };
  },

  refuseMandate: async (world) => {
    const { token, row } = await withDesk(world, (desk) => asked(world, desk));
    return {
      accepted: { token, input: keyed({ ...named(row), reason: 'Non' }) },
      refused: {
        token,
        input: keyed({ ...named(row), reason: 'x'.repeat(501) }),
        code: 'TOO_LONG',
      },
    };
  },

  changeMandate: async (world) => {
    const { token, row } = await withDesk(world, (desk) => held(world, desk));
    return {
      accepted: { token, input: keyed({ ...named(row), parts: ['mandate-staff'] }) },
      refused: {
        token,
        input: keyed({ ...named(row), parts, endsOn: '2020-01-01' }),
        code: 'INVALID_DATE',
      },
    };
  },

  revokeMandate: async (world) => {
    const { token, row } = await withDesk(world, (desk) => held(world, desk));
    return {
      accepted: { token, input: keyed(named(row)) },
      refused: {
        token,
        input: keyed({ ...named(row), version: row.version + 1 }),
        code: 'STALE_VERSION',
      },
    };
  },

  requestMandateCode: async (world) => {
    const { secret } = await withDesk(world, (desk) => asked(world, desk));
    return {
      accepted: { token: null, input: { secret } },
      refused: { token: null, input: { secret: newId() }, code: 'LINK_OVER' },
    };
  },

  acceptOfferedMandate: async (world) => {
    const { secret, challenge, code } = await withDesk(world, async (desk) => {
      const request = await asked(world, desk);
      const opened = await desk.open('requestMandateCode', { secret: request.secret });
      const [mail] = await desk.letters();
      return { secret: request.secret, challenge: opened.challenge, code: codeIn(mail) };
    });
    return {
      accepted: { token: null, input: { secret, challenge, code, parts } },
      refused: { token: null, input: { secret, challenge, code, parts: [] }, code: 'REQUIRED' },
    };
  },

  refuseOfferedMandate: async (world) => {
    const { secret } = await withDesk(world, (desk) => asked(world, desk));
    return {
      accepted: { token: null, input: { secret } },
      refused: { token: null, input: { secret: newId() }, code: 'LINK_OVER' },
    };
  },
};

const named = ({ id, version }: Asked['row']) => ({ id, version });
