import { newId } from '@vigie/chassis/ids';
import { endOpen } from '@vigie/identity/assistance/end';
import { assistance } from '@vigie/identity/assistance/table';
import {
  grantRole,
  writeAccount,
  writeClient,
  writeCompany,
  writePerson,
  writeService,
  writeUser,
} from '@vigie/identity/seed';
import { sirenOf, siretOf } from '../demo/numbers.ts';
import type { House } from './house.ts';

/** A company with one account and a way to add people to it. */
export interface TestMember {
  accountId: string;
  companyId: string;
  siren: string;
  memberNumber: string;
  /** A signed-in person with these roles here; the token. */
  userWith(...roles: string[]): Promise<TestUser>;
}

export interface TestUser {
  id: string;
  email: string;
  token: string;
}

let counter = 0;

/** A company of its own, named by `label`. */
export async function addMember(house: House, label: string): Promise<TestMember> {
  const siren = sirenOf(`000${String(++counter).padStart(5, '0')}`);
  const companyId = newId();
  await house.seed((tx) => writeCompany(tx, { id: companyId, siren, name: `${label} SAS` }));
  return addAccount(house, { companyId, siren, establishment: '0001' }, label);
}

/** Another account of the same company. */
export function addEstablishment(
  house: House,
  { companyId, siren }: TestMember,
  label: string,
): Promise<TestMember> {
  const establishment = String(++counter).padStart(4, '0');
  return addAccount(house, { companyId, siren, establishment }, label);
}

async function addAccount(
  house: House,
  {
    companyId,
    siren,
    establishment,
  }: Pick<TestMember, 'companyId' | 'siren'> & { establishment: string },
  label: string,
): Promise<TestMember> {
  const accountId = newId();
  const memberNumber = `00${String(++counter).padStart(5, '0')}`;
  const activityCode = '1071C';
  await house.seed((tx) =>
    writeAccount(tx, {
      ...{ id: accountId, companyId, memberNumber, name: label },
      siret: siretOf(siren, establishment),
      ...{ activityCode, street: `1 rue ${label}`, postCode: '49990', city: `Ville-${label}` },
    }),
  );
  await house.copyAccount(accountId);
  return {
    ...{ accountId, companyId, siren, memberNumber },
    userWith: async (...roles) => {
      const user = await addPerson(house, `${label.toLowerCase()}-${++counter}`);
      await house.seed((tx) => writeUser(tx, { accountId, personId: user.id }, roles));
      return { ...user, token: await house.tokenFor(user.id) };
    },
  };
}

/** Gives somebody a role on another account, too. */
export async function giveRole(
  house: House,
  { id }: Pick<TestUser, 'id'>,
  role: string,
  { accountId }: Pick<TestMember, 'accountId'>,
): Promise<void> {
  await house.seed((tx) => writeUser(tx, { accountId, personId: id }, [role]));
}

/** Somebody without any right yet. */
export async function addPerson(
  house: House,
  name: string,
  staff = false,
): Promise<Omit<TestUser, 'token'>> {
  const id = newId();
  const email = `${name}@vigie.example`;
  await house.seed((tx) =>
    writePerson(tx, { id, email, firstName: `Prénom-${name}`, lastName: `Nom-${name}`, staff }),
  );
  return { id, email };
}

/** Somebody of the service with a role for all accounts; the token. */
export async function addStaff(house: House, name: string, role: string): Promise<TestUser> {
  const person = await addPerson(house, name, true);
  await house.seed((tx) => grantRole(tx, person.id, role, null));
  return { ...person, token: await house.tokenFor(person.id, 'staff') };
}

/** From now on somebody of the service acts for whoever calls from a member. */
export async function openCall(
  house: House,
  { id: staffId }: Pick<TestUser, 'id'>,
  { accountId, companyId }: Pick<TestMember, 'accountId' | 'companyId'>,
): Promise<void> {
  const endsAt = new Date(house.clock.now().getTime() + 30 * 60_000);
  await house.seed((tx) =>
    tx.insert(assistance).values({
      ...{ id: newId(), accountId, companyId, staffId, callerName: 'Maud Sillery' },
      ...{ channel: 'PHONE', endsAt },
    }),
  );
}

/** Nobody asks anything of them any more. */
export function endCalls(house: House, { id }: Pick<TestUser, 'id'>): Promise<void> {
  return house.seed((tx) => endOpen(tx, id));
}

/** A machine client of the whole service; its token. */
export async function addClient(house: House, ...scopes: string[]): Promise<string> {
  const id = newId();
  await house.seed((tx) => writeClient(tx, { id, name: 'test', secret: newId(), scopes }));
  return house.tokenFor(id, 'machine');
}

export async function addService(house: House): Promise<void> {
  await house.seed((tx) =>
    writeService(tx, {
      ...{ name: 'Service d’essai', phone: '02 61 91 00 00', email: 'contact@service.example' },
      ...{ street: '1 quai', postCode: '49990', city: 'Saint-Aubance', openingHours: 'le matin' },
    }),
  );
}
