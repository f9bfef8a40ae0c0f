import { newId } from '@vigie/chassis/ids';
import { openRequestDesk } from '@vigie/identity/testing/request-desk';
import { openUserDesk, secretIn } from '@vigie/identity/testing/user-desk';
import { addMember } from '../../tests/cast.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';

const guest = () => ({
  ...{ email: `invite-${newId()}@vigie.example`, firstName: 'Maud', lastName: 'Sillery' },
  roles: ['reader'],
});

/** Users of accounts and their invitations. */
export const userScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  inviteUser: async ({ member, administrator: { token } }) => {
    const input = { accountIds: [member.accountId], ...guest() };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, roles: ['chef'] }), code: 'UNKNOWN_ROLE' },
    };
  },

  resendInvitation: async (world) => {
    const { token } = world.administrator;
    const [open, taken] = await invited(world, 2);
    await withDesk(world, (desk) => desk.send(token, 'revokeInvitation', { id: taken }));
    return {
      accepted: { token, input: keyed({ id: open }) },
      refused: { token, input: keyed({ id: taken }), code: 'INVITATION_OVER' },
    };
  },

  revokeInvitation: async (world) => {
    const { token } = world.administrator;
    const [open, taken] = await invited(world, 2);
    await withDesk(world, (desk) => desk.send(token, 'revokeInvitation', { id: taken }));
    return {
      accepted: { token, input: keyed({ id: open }) },
      refused: { token, input: keyed({ id: taken }), code: 'INVITATION_OVER' },
    };
  },

  acceptInvitation: async (world) => {
    const secret = await withDesk(world, async (desk) => {
      await desk.letters();
      await desk.invite(world.administrator.token, world.member);
      const [mail] = await desk.letters();
      return secretIn(mail);
    });
    return {
      accepted: { token: null, input: { secret } },
      refused: { token: null, input: { secret: newId() }, code: 'LINK_OVER' },
    };
  },

  updateUser: async (world) => {
    const { token } = world.administrator;
    const user = await somebody(world);
    return {
      accepted: { token, input: keyed({ ...user, roles: ['hr'] }) },
      refused: { token, input: keyed({ ...user, roles: [] }), code: 'REQUIRED' },
    };
  },

  removeUser: async (world) => {
    const { token } = world.administrator;
    const user = await somebody(world);
    return {
      accepted: { token, input: keyed(user) },
      refused: { token, input: keyed({ ...user, version: 7 }), code: 'STALE_VERSION' },
    };
  },

  offerOwnership: async (world) => {
    const { token } = world.administrator;
    const [administrator, reader] = [await somebody(world, 'administrator'), await somebody(world)];
    return {
      accepted: { token, input: keyed({ userId: administrator.id }) },
      refused: { token, input: keyed({ userId: reader.id }), code: 'NOT_ADMINISTRATOR' },
    };
  },

  acceptOwnership: async (world) => {
    const account = await addMember(world.house, 'Transmis');
    const [owner, next] = [
      await account.userWith('administrator'),
      await account.userWith('administrator'),
    ];
    const id = await withDesk(world, async (desk) => {
      const user = await desk.userOf(owner.token, account, next.email);
      return (await desk.offer(owner.token, account, user.id)).offerId;
    });
    return {
      accepted: { token: next.token, input: keyed({ id }) },
      refused: { token: owner.token, input: keyed({ id }), code: 'NOT_FOUND' },
    };
  },

  endOwnershipOffer: async (world) => {
    const { token } = world.administrator;
    const { id: userId } = await somebody(world, 'administrator');
    const { offerId: id } = await withDesk(world, (desk) =>
      desk.offer(token, world.member, userId),
    );
    return {
      accepted: { token, input: keyed({ id }) },
      refused: { token, input: keyed({ id: newId() }), code: 'NOT_FOUND' },
    };
  },

  requestAccess: async ({ member: { memberNumber } }) => {
    const input = {
      ...{ kind: 'ADMINISTRATOR_GONE', memberNumber, firstName: 'Maud', lastName: 'Sillery' },
      email: `demande-${newId()}@vigie.example`,
    };
    return {
      accepted: { token: null, input },
      refused: { token: null, input: { ...input, email: 'none' }, code: 'INVALID_EMAIL' },
    };
  },

  takeAccessRequest: async (world) => {
    const { token } = world.administrator;
    const [{ id: mine }, { id: other }] = [await requested(world), await requested(world)];
    await takenByColleague(world, other);
    return {
      accepted: { token, input: keyed({ id: mine }) },
      refused: { token, input: keyed({ id: other }), code: 'TAKEN_BY_OTHER' },
    };
  },

  giveBackAccessRequest: async (world) => {
    const [{ id: mine }, { id: other }] = [await requested(world), await requested(world)];
    const token = await takenByColleague(world, mine);
    await takenByColleague(world, other);
    return {
      accepted: { token, input: keyed({ id: mine }) },
      refused: { token, input: keyed({ id: other }), code: 'TAKEN_BY_OTHER' },
    };
  },

  approveAccessRequest: async (world) => {
    const { token } = world.administrator;
    const request = await requested(world);
    const decision = { ...request, proof: 'KNOWN_PERSON' };
    return {
      accepted: { token, input: keyed({ ...decision, roles: ['reader'] }) },
      refused: { token, input: keyed({ ...decision, roles: ['chef'] }), code: 'UNKNOWN_ROLE' },
    };
  },

  refuseAccessRequest: async (world) => {
    const { token } = world.administrator;
    const request = await requested(world);
    return {
      accepted: { token, input: keyed({ ...request, reason: 'Inconnue' }) },
      refused: { token, input: keyed({ ...request, reason: '' }), code: 'REQUIRED' },
    };
  },

  restoreUser: async (world) => {
    const { token } = world.administrator;
    const [removed, present] = [await somebody(world), await somebody(world)];
    await withDesk(world, (desk) => desk.send(token, 'removeUser', removed));
    return {
      accepted: { token, input: keyed({ ...removed, version: removed.version + 1 }) },
      refused: { token, input: keyed(present), code: 'NOTHING_TO_UNDO' },
    };
  },
};

async function withDesk<T>(
  { house }: World,
  work: (desk: ReturnType<typeof openUserDesk>) => Promise<T>,
): Promise<T> {
  const desk = openUserDesk(house);
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}

async function withRequests<T>(
  { house }: World,
  work: (desk: ReturnType<typeof openRequestDesk>) => Promise<T>,
): Promise<T> {
  const desk = openRequestDesk(house);
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}

/** Another administrator, who has taken the request. */
async function takenByColleague(world: World, id: string): Promise<string> {
  const { token } = await world.member.userWith('administrator');
  await withRequests(world, (desk) => desk.decide(token, 'take', { id }));
  return token;
}

/** A request for access that waits. */
function requested(world: World): Promise<{ id: string; version: number }> {
  return withRequests(world, async (desk) => {
    const email = desk.address();
    await desk.ask({ memberNumber: world.member.memberNumber, email });
    const all = await desk.of(world.administrator.token, world.member);
    const found = all.find((each) => each.email === email);
    if (!found) throw new Error('The request was not taken');
    return { id: found.id, version: found.version };
  });
}

/** Invitations that wait. */
function invited(world: World, count: number): Promise<string[]> {
  return withDesk(world, async (desk) => {
    const ids: string[] = [];
    for (let made = 0; made < count; made++) {
      const said = await desk.invite(world.administrator.token, world.member);
      ids.push(...said.ids);
    }
    return ids;
  });
}

/** A user of the account, as a command names them. */
async function somebody(world: World, role = 'reader'): Promise<{ id: string; version: number }> {
  const { email } = await world.member.userWith(role);
  const { token } = world.administrator;
  const user = await withDesk(world, (desk) => desk.userOf(token, world.member, email));
  return { id: user.id, version: user.version };
}
