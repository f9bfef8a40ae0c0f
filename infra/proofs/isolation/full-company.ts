import { newId } from '@vigie/chassis/ids';
import type { Ink } from './full-member.ts';

/** What an account says of itself, whom to reach there, and another number that it asks for. */
export async function addCompanyRoom({ sql, account, label, year, canary }: Ink, person: string) {
  const [contact, change] = [newId(), newId()];
  await sql`update identity.member_account
    set address_line = ${canary(`${label}Bâtiment`)} where id = ${account}`;
  await sql`insert into identity.account_contact ${sql({
    ...{ id: contact, account_id: account, purposes: ['BILLING'] },
    ...{ first_name: canary(`${label}Contacte`), last_name: canary(`${label}Joint`) },
    ...{ position: canary(`${label}Fonction`), phone: canary(`${label}Ligne`) },
    email: canary(`${label.toLowerCase()}@contact.example`),
  })}`;
  await sql`insert into identity.account_address ${sql({
    ...{ account_id: account, purpose: 'BILLING', addressee: canary(`${label}Destinataire`) },
    ...{ address_line: canary(`${label}Escalier`), street: canary(`${label}Quai`) },
    ...{ post_code: '49990', city: canary(`${label}Port`) },
  })}`;
  await sql`insert into identity.registration_change ${sql({
    ...{ id: change, account_id: account, reason: 'TAKEOVER', requested_by: person },
    ...{ siret: canary(`${year}0000000011`), previous_siret: `${year}1111111111` },
    ...{ company_name: canary(`${label}Repreneur`), message: canary(`${label}Explication`) },
    ...{
      effective_on: canary(`${year}-01-27`),
      state: 'REFUSED',
      decided_at: new Date('2020-01-01'),
    },
    refusal_reason: canary(`${label}Rejet`),
  })}`;
  await sql`insert into identity.registration_proof ${sql({
    ...{ change_id: change, account_id: account, name: canary(`${label}Extrait.pdf`) },
    ...{ media_type: 'application/pdf', byte_size: 1, encrypted: Buffer.from(label) },
  })}`;
  await sql`insert into identity.proof_address ${sql({
    ...{ token_hash: newId(), change_id: change, account_id: account, purpose: 'FETCH' },
    ...{ subject_id: person, expires_at: new Date('2020-01-01') },
  })}`;
  const successor = newId();
  await sql`insert into identity.member_account
    (id, company_id, member_number, name, siret, post_code, city, searchable)
    select ${successor}, company_id, ${`8${year}00`}, 'Suite', ${`${year}2222222222`},
      post_code, city, 'suite' from identity.member_account where id = ${account}`;
  await sql`insert into identity.account_succession ${sql({
    ...{ id: newId(), kind: 'SPLIT', account_id: account, successor_id: successor },
    ...{ first_day: canary(`${year}-02-27`), with_users: false, recorded_by: person },
    done_at: new Date('2020-01-01'),
  })}`;
  const [called] = await sql<{ company_id: string }[]>`
    select company_id from identity.member_account where id = ${account}`;
  await sql`insert into identity.assistance ${sql({
    ...{ id: newId(), account_id: account, staff_id: person, channel: 'PHONE' },
    company_id: called?.company_id ?? '',
    caller_name: canary(`${label}Appelante`),
    ...{ started_at: new Date('2020-01-01'), ends_at: new Date('2020-01-03') },
  })}`;
  await sql`insert into identity.journal ${sql({
    ...{ id: newId(), subgraph: 'identity', at: new Date('2020-01-02'), actor_kind: 'staff' },
    ...{ actor_id: person, author: 'STAFF', account_id: account, action: 'account.updated' },
    details: {},
  })}`;
  return { AccountContact: contact, RegistrationChange: change };
}
