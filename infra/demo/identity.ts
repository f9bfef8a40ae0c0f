import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { Clock } from '@vigie/chassis/clock';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import {
  writeAccount,
  writeCompany,
  writePerson,
  writeService,
  writeStaffInvitation,
  writeUser,
} from '@vigie/identity/seed';
import { setStaffRoles } from '@vigie/identity/staff/roles';
import {
  assistant,
  companies,
  director,
  newcomer,
  planner,
  serviceTeam,
  type Account,
  type User,
} from './cast/companies.ts';
import { service } from './cast/service.ts';
import { work } from './cast/users.ts';
import { sirenOf, siretOf } from './numbers.ts';
import { seedDoorstep } from './users.ts';

/** An account as the rest of the cast refers to it. */
export interface SeededAccount {
  id: string;
  account: Account;
  companyId: string;
  siren: string;
  /** The first of its people. */
  administratorId: string;
}

/** Writes the service, the companies with their accounts, everybody who signs in, and who waits at the door. */
export async function seedIdentity(
  tx: ActorTransaction,
  clock: Pick<Clock, 'now' | 'today'>,
): Promise<SeededAccount[]> {
  await writeService(tx, service);
  const accounts: SeededAccount[] = [];
  const ids = new Map<string, string>();
  const idOf = ({ email }: User): string => {
    const id = ids.get(email) ?? newId();
    ids.set(email, id);
    return id;
  };
  for (const company of companies) {
    const siren = sirenOf(company.number);
    const companyId = newId();
    await writeCompany(tx, { id: companyId, siren, name: company.name });
    for (const account of company.accounts) {
      const { centre: _, establishment, users: __, ...row } = account;
      const id = newId();
      await writeAccount(tx, { ...row, id, companyId, siret: siretOf(siren, establishment) });
      const [administrator] = account.users;
      if (!administrator) throw new Error('An account without people');
      accounts.push({ id, account, companyId, siren, administratorId: idOf(administrator) });
    }
  }
  const assistantId = await seedPeople(tx, accounts, idOf, clock.today());
  const people = {
    accountId: (number: string) =>
      accounts.find(({ account }) => account.memberNumber === number)?.id,
    personId: (email: string) => ids.get(email),
    assistantId,
  };
  await seedDoorstep(tx, people, clock.now());
  return accounts;
}

async function seedPeople(
  tx: ActorTransaction,
  accounts: readonly SeededAccount[],
  idOf: (user: User) => string,
  today: CivilDate,
): Promise<string> {
  const written = new Set<string>();
  const personOf = async (user: User, staff = false): Promise<string> => {
    const id = idOf(user);
    if (!written.has(id)) {
      const { firstName, lastName, email } = user;
      await writePerson(tx, { id, firstName, lastName, email, staff });
      written.add(id);
    }
    return id;
  };
  for (const { id, account } of accounts) {
    for (const user of account.users) {
      const { daysLeft, ...known } = work[user.email] ?? {};
      const accessUntil = daysLeft === undefined ? null : addDays(today, daysLeft);
      const personId = await personOf(user);
      await writeUser(tx, { accountId: id, personId, accessUntil, ...known }, user.roles);
    }
  }
  for (const each of serviceTeam) {
    const id = await personOf(each, true);
    await setStaffRoles(tx, id, each.roles, each === planner ? addDays(today, 90) : null);
  }
  await writeStaffInvitation(tx, { ...newcomer, invitedBy: idOf(director) });
  return idOf(assistant);
}
