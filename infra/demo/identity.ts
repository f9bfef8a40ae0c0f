import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import {
  grantRole,
  writeAccount,
  writeCompany,
  writePerson,
  writeService,
} from '@vigie/identity/seed';
import { assistant, companies, firm, type Account, type User } from './cast/companies.ts';
import { service } from './cast/service.ts';
import { sirenOf, siretOf } from './numbers.ts';

/** An account as the rest of the cast refers to it. */
export interface SeededAccount {
  id: string;
  account: Account;
}

/** Writes the service, the companies with their accounts, and everybody who signs in. */
export async function seedIdentity(tx: ActorTransaction): Promise<SeededAccount[]> {
  await writeService(tx, service);
  const accounts: SeededAccount[] = [];
  for (const company of companies) {
    const siren = sirenOf(company.number);
    const companyId = newId();
    await writeCompany(tx, { id: companyId, siren, name: company.name });
    for (const account of company.accounts) {
      const { centre: _, establishment, users: __, ...row } = account;
      const id = newId();
      await writeAccount(tx, { ...row, id, companyId, siret: siretOf(siren, establishment) });
      accounts.push({ id, account });
    }
  }
  await seedPeople(tx, accounts);
  return accounts;
}

async function seedPeople(tx: ActorTransaction, accounts: readonly SeededAccount[]): Promise<void> {
  const known = new Map<string, string>();
  const personOf = async (user: User, staff = false): Promise<string> => {
    const id = known.get(user.email) ?? newId();
    if (!known.has(user.email)) {
      const { firstName, lastName, email } = user;
      await writePerson(tx, { id, firstName, lastName, email, staff });
      known.set(email, id);
    }
    return id;
  };
  for (const { id, account } of accounts) {
    for (const user of account.users) {
      const personId = await personOf(user);
      for (const role of user.roles) await grantRole(tx, personId, role, id);
    }
  }
  const accountantId = await personOf(firm.user);
  for (const { id, account } of accounts) {
    if (firm.memberNumbers.includes(account.memberNumber)) {
      await grantRole(tx, accountantId, 'accountant', id);
    }
  }
  const staffId = await personOf(assistant, true);
  for (const role of assistant.roles) await grantRole(tx, staffId, role, null);
}
