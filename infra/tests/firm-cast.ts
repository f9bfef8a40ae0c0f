import type { CivilDate } from '@vigie/chassis/civil-date';
import { newId } from '@vigie/chassis/ids';
import { writeFirm, writeFirmMember, writePortfolio } from '@vigie/identity/firm/seed';
import { mandateRoles } from '@vigie/identity/role/mandate-roles';
import { sirenOf } from '../demo/numbers.ts';
import { addPerson, type TestMember, type TestUser } from './cast.ts';
import type { House } from './house.ts';

/** Everything that can be entrusted, the validation of the declaration apart. */
export const usualParts = mandateRoles
  .map(({ code }) => code)
  .filter((code) => code !== 'mandate-validation');

/** Somebody who works for a firm. */
export type FirmColleague = TestUser & { memberId: string };

/** An accounting firm and a way to give it people and clients. */
export interface TestFirm {
  id: string;
  name: string;
  siren: string;
  colleague(role: 'MANAGER' | 'COLLABORATOR'): Promise<FirmColleague>;
  /** Has a member entrust this firm with everything usual; the mandate. */
  client(member: Pick<TestMember, 'accountId'>, mandate?: Mandated): Promise<string>;
}

/** How a mandate differs from the usual one. */
interface Mandated {
  parts?: string[];
  startsOn?: CivilDate;
  endsOn?: CivilDate;
  /** Who has charge of the client. */
  assignedTo?: FirmColleague;
}

let counter = 0;

export async function addFirm(house: House, name: string): Promise<TestFirm> {
  const id = newId();
  const siren = sirenOf(`0009${String(++counter).padStart(4, '0')}`);
  const place = { street: '2 rue du Registre', postCode: '49980', city: `Ville-${name}` };
  await house.seed((tx) =>
    writeFirm(tx, { id, name, siren, email: `contact-${counter}@firm.example`, ...place }),
  );
  return {
    ...{ id, name, siren },
    colleague: async (role) => {
      const person = await addPerson(house, `${name.toLowerCase()}-${++counter}`);
      const memberId = await house.seed((tx) =>
        writeFirmMember(tx, { firmId: id, personId: person.id, role }),
      );
      return { ...person, memberId, token: await house.tokenFor(person.id) };
    },
    client: async ({ accountId }, { assignedTo, ...mandated } = {}) => {
      const mandateId = newId();
      const parts = mandated.parts ?? usualParts;
      const days = {
        startsOn: mandated.startsOn ?? '2026-01-01',
        endsOn: mandated.endsOn ?? null,
      };
      const decidedAt = new Date('2026-01-01T09:00:00Z');
      await house.seed((tx) =>
        writePortfolio(tx, {
          mandates: [
            {
              ...{ id: mandateId, firmId: id, accountId, state: 'ACCEPTED', askedAs: '0000000' },
              ...{ askedParts: parts, parts, ...days, askedBy: newId(), decidedAt },
              expiresAt: decidedAt,
            },
          ],
          assignments: assignedTo ? [{ firmId: id, accountId, memberId: assignedTo.memberId }] : [],
          replacements: [],
        }),
      );
      return mandateId;
    },
  };
}
