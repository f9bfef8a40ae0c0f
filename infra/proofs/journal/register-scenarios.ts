import { grantRole } from '@vigie/identity/seed';
import { openCompanyDesk } from '@vigie/identity/testing/company-desk';
import { sirenOf, siretOf } from '../../demo/numbers.ts';
import { addEstablishment, addPerson } from '../../tests/cast.ts';
import { ownAccount } from './company-scenarios.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';

let counter = 0;

/** The register of members, which the service's supervision keeps. */
export const registerScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  createMember: async ({ house }) => {
    const number = ++counter;
    const input = {
      ...{ siret: siretOf(sirenOf(`0007${String(number).padStart(4, '0')}`), '0001') },
      ...{ companyName: `Toitures ${number}`, name: 'Toitures', street: '1 quai du Port' },
      ...{ postCode: '49990', city: 'Saint-Aubance', activityCode: '4391B' },
      joinedOn: '2026-11-23',
      administrator: { firstName: 'Maud', lastName: 'Sillery', email: `m${number}@toit.example` },
    };
    const token = await supervisor(house);
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, postCode: '4' }), code: 'INVALID_POST_CODE' },
    };
  },

  createFirm: async ({ house }) => {
    const firm = () => ({
      ...{ name: 'Cabinet Rivage', siren: sirenOf(`0006${String(++counter).padStart(4, '0')}`) },
      ...{ contactEmail: 'contact@rivage.example', street: '3 rue du Grand Livre' },
      ...{ postCode: '49990', city: 'Saint-Aubance' },
      manager: { firstName: 'Maud', lastName: 'Sillery', email: `m${counter}@rivage.example` },
    });
    const token = await supervisor(house);
    return {
      accepted: { token, input: keyed(firm()) },
      refused: { token, input: keyed({ ...firm(), siren: '123' }), code: 'INVALID_SIREN' },
    };
  },

  suspendMember: async ({ house }) => {
    const [token, { id, version }] = [await supervisor(house), await registered(house)];
    return {
      accepted: { token, input: keyed({ id, version, reason: 'Impayé.' }) },
      refused: { token, input: keyed({ id, version, reason: '' }), code: 'REQUIRED' },
    };
  },

  resumeMember: async ({ house }) => {
    const [token, { id, version }] = [await supervisor(house), await registered(house)];
    const other = await registered(house);
    await membership(house, token, 'suspendMember', { id, version, reason: 'Impayé.' });
    return {
      accepted: { token, input: keyed({ id, version: version + 1 }) },
      refused: { token, input: keyed(other), code: 'NOT_SUSPENDED' },
    };
  },

  endMembership: async ({ house }) => {
    const [token, { id, version }] = [await supervisor(house), await registered(house)];
    const input = { id, version, reason: 'Cessation.', endsOn: '2026-12-31' };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, endsOn: '2026-01-01' }), code: 'INVALID_DATE' },
    };
  },

  keepMembership: async ({ house }) => {
    const [token, { id, version }] = [await supervisor(house), await registered(house)];
    const other = await registered(house);
    const end = { id, version, reason: 'Cessation.', endsOn: '2026-12-31' };
    await membership(house, token, 'endMembership', end);
    return {
      accepted: { token, input: keyed({ id, version: version + 1 }) },
      refused: { token, input: keyed(other), code: 'NOT_ENDING' },
    };
  },

  joinAccounts: async ({ house }) => {
    const token = await supervisor(house);
    const { member, token: owner } = await ownAccount(house);
    const { id, version } = await openCompanyDesk(house).look(owner, member);
    const { memberNumber } = await addEstablishment(house, member, `Annexe ${++counter}`);
    const input = { id, version, firstDay: '2027-01-04', withUsers: true };
    return {
      accepted: { token, input: keyed({ ...input, successorNumber: memberNumber }) },
      refused: {
        ...{ token, code: 'SAME_ACCOUNT' },
        input: keyed({ ...input, successorNumber: member.memberNumber }),
      },
    };
  },

  splitAccount: async ({ house }) => {
    const [token, { id, version }] = [await supervisor(house), await registered(house)];
    const part = {
      ...{ siret: siretOf(sirenOf(`0005${String(++counter).padStart(4, '0')}`), '0001') },
      ...{ companyName: `Toitures ${counter}`, name: 'Toitures', street: '1 quai du Port' },
      ...{ postCode: '49990', city: 'Saint-Aubance', activityCode: '4391B' },
      ...{ joinedOn: '2026-11-23', withUsers: true },
    };
    return {
      accepted: { token, input: keyed({ id, version, ...part }) },
      refused: {
        ...{ token, code: 'REQUIRED' },
        input: keyed({ id, version, ...part, withUsers: false }),
      },
    };
  },
};

async function supervisor(house: World['house']): Promise<string> {
  const { id } = await addPerson(house, `supervision-${++counter}`, true);
  await house.seed((tx) => grantRole(tx, id, 'staff-supervisor', null));
  return house.tokenFor(id, 'staff');
}

async function registered(house: World['house']): Promise<{ id: string; version: number }> {
  const { member, token } = await ownAccount(house);
  const { id, version } = await openCompanyDesk(house).look(token, member);
  return { id, version };
}

async function membership(
  house: World['house'],
  token: string,
  mutation: 'suspendMember' | 'endMembership',
  input: object,
): Promise<void> {
  const type = mutation === 'suspendMember' ? 'SuspendMemberInput' : 'EndMembershipInput';
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { refusals { code } } }`;
  await house.ask(token, query, { input: keyed(input) });
}
