import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { writeJobPost } from '@vigie/workforce/seed';
import type { Member } from './cast/employees.ts';
import { seedHire } from './hires.ts';
import type { PortfolioAccount } from './portfolio.ts';
import { seedMember, type SeededEmployee } from './staff.ts';

const firstNames = ['Alix', 'Camille', 'Dominique', 'Lou', 'Maxime', 'Noa', 'Sacha'] as const;
const families = ['Belloir', 'Carrel', 'Drouet', 'Evenou', 'Froger', 'Gouin', 'Hamon'] as const;

/** Somebody with a name that follows from a number. */
function somebody(number: number): Pick<Member, 'firstName' | 'lastName' | 'sex' | 'age'> {
  return {
    firstName: firstNames[number % firstNames.length] ?? 'Alix',
    lastName: families[(number * 3) % families.length] ?? 'Belloir',
    sex: number % 2 === 0 ? 'FEMALE' : 'MALE',
    age: 22 + ((number * 7) % 36),
  };
}

/** Gives every sixth client of the firm three employees, and every fifth an announced hire to be confirmed. */
export async function seedClientLife(
  tx: ActorTransaction,
  clients: readonly PortfolioAccount[],
  now: Date,
  today: CivilDate,
): Promise<SeededEmployee[]> {
  const staff: SeededEmployee[] = [];
  for (const [index, { id: accountId, administratorId }] of clients.entries()) {
    if (index % 6 === 2) {
      await writeJobPost(tx, accountId, 'Employé polyvalent', []);
      for (const place of [0, 1, 2]) {
        const member: Member & { employeeNumber: null } = {
          ...{ ...somebody(index + place), jobTitle: 'Employé polyvalent', contract: 'CDI' },
          ...{ since: 60 + ((index * 31 + place * 400) % 1500), situations: [] },
          employeeNumber: null,
        };
        staff.push(await seedMember(tx, { accountId, administratorId }, member, today));
      }
    }
    if (index % 5 === 1) {
      const hire = {
        ...{ ...somebody(index + 50), contract: 'CDI' as const, jobTitle: 'Employé polyvalent' },
        ...{ startsIn: (index % 9) - 2, startTime: '09:00', source: 'MACHINE' as const },
      };
      await seedHire(tx, accountId, hire, { now, today });
    }
  }
  return staff;
}
