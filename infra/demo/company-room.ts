import { addDays } from '@vigie/chassis/civil-date';
import type { Clock } from '@vigie/chassis/clock';
import type { ActorTransaction } from '@vigie/chassis/database';
import {
  writeCollectiveAgreement,
  writeContact,
  writeMailAddress,
  writeRegistrationChange,
} from '@vigie/identity/account/seed';
import { agreements, contacts, mailAddresses, renumberings } from './cast/company-room.ts';
import type { SeededAccount } from './identity.ts';
import { onePage } from './one-page.ts';
import { sirenOf, siretOf } from './numbers.ts';

const day = 86_400_000;

/** Writes what accounts say of themselves, whom to reach there, and which of them change their number. */
export async function seedCompanyRooms(
  tx: ActorTransaction,
  accounts: readonly SeededAccount[],
  clock: Pick<Clock, 'now' | 'today'>,
  dataKey: Buffer,
): Promise<void> {
  const accountOf = (number: string): SeededAccount => {
    const found = accounts.find(({ account }) => account.memberNumber === number);
    if (!found) throw new Error(`No account ${number}`);
    return found;
  };
  for (const [number, agreement] of Object.entries(agreements)) {
    await writeCollectiveAgreement(tx, accountOf(number).id, agreement);
  }
  for (const { memberNumber, ...contact } of contacts) {
    await writeContact(tx, { ...contact, accountId: accountOf(memberNumber).id });
  }
  for (const { memberNumber, ...address } of mailAddresses) {
    await writeMailAddress(tx, { ...address, accountId: accountOf(memberNumber).id });
  }
  for (const { memberNumber, companyNumber, proofName, ...asked } of renumberings) {
    const { id, siren, account, administratorId } = accountOf(memberNumber);
    const { askedDaysAgo, effectiveInDays, ...change } = asked;
    await writeRegistrationChange(
      tx,
      {
        ...{ ...change, accountId: id, requestedBy: administratorId },
        siret: companyNumber ? siretOf(sirenOf(companyNumber), '0001') : siretOf(siren, '0009'),
        previousSiret: siretOf(siren, account.establishment),
        effectiveOn: addDays(clock.today(), effectiveInDays),
        requestedAt: new Date(clock.now().getTime() - askedDaysAgo * day),
      },
      proofName ? { dataKey, name: proofName, content: onePage('Extrait fictif') } : null,
    );
  }
}
