import { newId } from '@vigie/chassis/ids';
import { writeAccount, writeUser } from '@vigie/identity/seed';
import { siretOf } from '../demo/numbers.ts';
import { withConnection } from '../database/connection.ts';
import { addMember, addPerson, type TestUser } from './cast.ts';
import type { House } from './house.ts';

/** A company with several member accounts. */
export interface TestCompany {
  id: string;
  accountIds: [string, string];
  /** A signed-in person with a role on each account; null for none there. */
  userWith(...roles: (string | null)[]): Promise<TestUser>;
}

export async function addCompany(house: House, label: string): Promise<TestCompany> {
  const first = await addMember(house, label);
  const [company] = await withConnection(
    house.database.adminUrl,
    (admin) => admin<{ id: string; siren: string }[]>`
      select c.id, c.siren from identity.company c
      join identity.member_account a on a.company_id = c.id where a.id = ${first.accountId}`,
  );
  if (!company) throw new Error('An account without company');
  const second = newId();
  await house.seed((tx) =>
    writeAccount(tx, {
      ...{ id: second, companyId: company.id, memberNumber: `9${first.memberNumber.slice(1)}` },
      ...{ name: `${label} Dépôt`, siret: siretOf(company.siren, '0002'), activityCode: '5210B' },
      ...{ street: '2 quai', postCode: '49990', city: 'Saint-Aubance' },
    }),
  );
  await house.copyAccount(second);
  const accountIds: [string, string] = [first.accountId, second];
  return {
    id: company.id,
    accountIds,
    userWith: async (...roles) => {
      const user = await addPerson(house, `${label.toLowerCase()}-${newId()}`);
      await house.seed(async (tx) => {
        for (const [index, role] of roles.entries()) {
          const account = accountIds[index];
          if (role && account)
            await writeUser(tx, { accountId: account, personId: user.id }, [role]);
        }
      });
      return { ...user, token: await house.tokenFor(user.id) };
    },
  };
}
