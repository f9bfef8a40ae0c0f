import { newId } from '@vigie/chassis/ids';
import type { Ink } from './full-member.ts';

/** What is known of the administrator, and somebody invited. */
export async function addUser({ sql, account, label, year, canary }: Ink, administrator: string) {
  const [user] = await sql<{ id: string }[]>`update identity.account_user
    set position = ${canary(`${label}Metier`)}, phone = ${canary(`${label}Telephone`)}
    where account_id = ${account} and person_id = ${administrator} returning id`;
  const id = newId();
  await sql`insert into identity.invitation ${sql({
    ...{ id, account_id: account, letter_id: newId(), secret_hash: newId(), roles: ['reader'] },
    ...{ email: canary(`${label.toLowerCase()}@invite.example`), invited_by: administrator },
    ...{ first_name: canary(`${label}Convive`), last_name: canary(`${label}Attente`) },
    expires_at: new Date('2099-01-01'),
  })}`;
  const offer = newId();
  await sql`insert into identity.ownership_offer (id, account_id, user_id, offered_by, expires_at)
    values (${offer}, ${account}, ${user?.id ?? ''}, ${administrator}, ${canary(`${year + 90}-02-03`)})`;
  const request = newId();
  await sql`insert into identity.access_request ${sql({
    ...{ id: request, account_id: account, secret_hash: newId(), kind: 'ADDRESS_CHANGED' },
    ...{ member_number: '0000000', email: canary(`${label.toLowerCase()}@demande.example`) },
    ...{ previous_email: canary(`${label.toLowerCase()}@perdue.example`) },
    ...{ first_name: canary(`${label}Demande`), last_name: canary(`${label}Perdu`) },
    ...{ phone: canary(`${label}Rappel`), message: canary(`${label}Message`) },
    ...{ state: 'REFUSED', decided_at: new Date('2020-01-01'), decided_by: administrator },
    ...{ note: canary(`${label}Note`), reason: canary(`${label}Refus`) },
  })}`;
  return {
    ...{ AccountUser: user?.id ?? '', Invitation: id, OwnershipOffer: offer },
    AccessRequest: request,
  };
}
