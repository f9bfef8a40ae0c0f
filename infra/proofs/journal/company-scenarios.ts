import { newId } from '@vigie/chassis/ids';
import { grantRole } from '@vigie/identity/seed';
import { openCompanyDesk, type ShownChange } from '@vigie/identity/testing/company-desk';
import { siretOf } from '../../demo/numbers.ts';
import { addMember, addPerson } from '../../tests/cast.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';

const contact = {
  ...{ purposes: ['BILLING'], firstName: 'Maud', lastName: 'Sillery' },
  email: 'compta@fournil.example',
};

const address = {
  ...{ purpose: 'BILLING', street: '2 quai du Port', postCode: '49990', city: 'Saint-Aubance' },
};

let counter = 0;

/** What an account says of itself, and its number in the register. */
export const companyScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  updateAccount: async ({ house, member, administrator: { token } }) => {
    const { id, version } = await openCompanyDesk(house).look(token, member);
    const input = { id, version, name: `Fournil ${++counter}` };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, version: 99 }), code: 'STALE_VERSION' },
    };
  },

  addContact: async ({ member, administrator: { token } }) => {
    const input = { accountId: member.accountId, contact };
    const nobody = { ...contact, email: '' };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, contact: nobody }), code: 'UNREACHABLE' },
    };
  },

  updateContact: async (world) => {
    const { token } = world.administrator;
    const input = { ...(await someContact(world)), contact };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, version: 9 }), code: 'STALE_VERSION' },
    };
  },

  removeContact: async (world) => {
    const { token } = world.administrator;
    const { id } = await someContact(world);
    return {
      accepted: { token, input: keyed({ id }) },
      refused: { token, input: keyed({ id: newId() }), code: 'NOT_FOUND' },
    };
  },

  setMailAddress: async ({ member, administrator: { token } }) => {
    const input = { accountId: member.accountId, version: 0, ...address };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, version: 9 }), code: 'STALE_VERSION' },
    };
  },

  removeMailAddress: async ({ house, member, administrator: { token } }) => {
    const input = { accountId: member.accountId, purpose: 'MAIL' };
    await openCompanyDesk(house).send(token, 'setMailAddress', {
      ...{ ...address, ...input, version: 0 },
    });
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, accountId: newId() }), code: 'NOT_FOUND' },
    };
  },

  requestRegistrationChange: async ({ house }) => {
    const own = await ownAccount(house);
    const input = {
      ...{ accountId: own.member.accountId, reason: 'MOVE', effectiveOn: '2026-11-23' },
      siret: siretOf(own.member.siren, '0801'),
    };
    return {
      accepted: { token: own.token, input: keyed(input) },
      refused: {
        ...{ token: own.token, input: keyed({ ...input, reason: 'TAKEOVER' }) },
        code: 'REASON_CONTRADICTS_SIREN',
      },
    };
  },

  sendRegistrationProof: async ({ house }) => {
    const { token, change } = await ownChange(house);
    const input = { changeId: change.id, fileName: 'avis.pdf' };
    return {
      accepted: { token, input },
      refused: { token, input: { ...input, changeId: newId() }, code: 'NOT_FOUND' },
    };
  },

  openRegistrationProof: async ({ house }) => {
    const { token, change } = await ownChange(house);
    const input = { changeId: change.id };
    return {
      accepted: { token, input },
      refused: { token, input: { changeId: newId() }, code: 'NOT_FOUND' },
    };
  },

  withdrawRegistrationChange: async ({ house }) => {
    const { token, change } = await ownChange(house);
    const { id, version } = change;
    return {
      accepted: { token, input: keyed({ id, version }) },
      refused: { token, input: keyed({ id, version: 9 }), code: 'STALE_VERSION' },
    };
  },

  takeRegistrationChange: async ({ house }) => {
    const [mine, other] = [(await ownChange(house)).change.id, (await ownChange(house)).change.id];
    await takenByColleague(house, other);
    const token = await assistant(house);
    return {
      accepted: { token, input: keyed({ id: mine }) },
      refused: { token, input: keyed({ id: other }), code: 'TAKEN_BY_OTHER' },
    };
  },

  giveBackRegistrationChange: async ({ house }) => {
    const [mine, other] = [(await ownChange(house)).change.id, (await ownChange(house)).change.id];
    const token = await takenByColleague(house, mine);
    await takenByColleague(house, other);
    return {
      accepted: { token, input: keyed({ id: mine }) },
      refused: { token, input: keyed({ id: other }), code: 'TAKEN_BY_OTHER' },
    };
  },

  confirmRegistrationChange: async ({ house }) => {
    const { token, change } = await ownChange(house);
    const { id, version } = change;
    return {
      accepted: { token: await assistant(house), input: keyed({ id, version }) },
      refused: { token, input: keyed({ id, version }), code: 'MISSING_RIGHT' },
    };
  },

  refuseRegistrationChange: async ({ house }) => {
    const { id, version } = (await ownChange(house)).change;
    const [token, input] = [await assistant(house), { id, version, reason: 'Illisible.' }];
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, reason: ' ' }), code: 'REQUIRED' },
    };
  },
};

async function someContact(world: World): Promise<{ id: string; version: number }> {
  const { house, member, administrator } = world;
  const { accountId } = member;
  const input = { accountId, contact };
  const { account } = await openCompanyDesk(house).send(administrator.token, 'addContact', input);
  const [made] = account?.contacts.slice(-1) ?? [];
  if (!made) throw new Error('The contact was not added');
  return { id: made.id, version: made.version };
}

/** An account of its own, with its administrator. */
export async function ownAccount(house: World['house']) {
  const member = await addMember(house, `Registre${++counter}`);
  return { member, token: (await member.userWith('administrator')).token };
}

/** A request with its proof. */
async function ownChange(house: World['house']): Promise<{ token: string; change: ShownChange }> {
  const { member, token } = await ownAccount(house);
  const siret = siretOf(member.siren, '0802');
  return { token, change: await openCompanyDesk(house).asked(token, member, { siret }) };
}

/** Somebody of the service, who has taken the request. */
async function takenByColleague(house: World['house'], id: string): Promise<string> {
  const token = await assistant(house);
  await openCompanyDesk(house).send(token, 'takeRegistrationChange', { id });
  return token;
}

async function assistant(house: World['house']): Promise<string> {
  const { id } = await addPerson(house, `registre-${++counter}`, true);
  await house.seed((tx) => grantRole(tx, id, 'staff-assistant', null));
  return house.tokenFor(id, 'staff');
}
