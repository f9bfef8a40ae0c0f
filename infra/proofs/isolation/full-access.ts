import { newId } from '@vigie/chassis/ids';
import { seal } from '@vigie/identity/totp/verify';
import type { Sql } from '../../database/connection.ts';
import type { Ink } from './full-member.ts';

/** What the administrator comes in with. */
export async function addAccess(
  { sql, label, year, canary }: Ink,
  person: string,
  dataKey: Buffer,
): Promise<void> {
  const [device, seen] = [newId(), `${canary(`${year}-01-21`)}T08:00:00Z`];
  await sql`insert into identity.device values (${device}, ${person}, ${newId()}, ${canary(`${label}Fiable`)}, ${seen},
    ${seen}, ${`${canary(`${year + 90}-01-22`)}T08:00:00Z`})`;
  await sql`insert into identity.session (id, subject_id, subject_kind, secret_hash, device, ends_at, device_id)
    values (${newId()}, ${person}, 'user', ${newId()}, ${canary(`${label}Navigateur`)}, now() + interval '1 hour',
      ${device})`;
  const bytes = Buffer.from(label);
  await sql`insert into identity.password values (${person}, 'x', ${`${canary(`${year}-01-23`)}T08:00:00Z`})`;
  await sql`insert into identity.password_link (id, member_number, expires_at, person_id)
    values (${newId()}, 'x', now(), ${person})`;
  await sql`insert into identity.password_try (id, member_number, device_id) values (${newId()}, 'x', ${device})`;
  await sql`insert into identity.totp (person_id, secret, confirmed_at)
    values (${person}, ${seal(dataKey, person, 'JBSWY3DPEHPK3PXP')}, ${`${canary(`${year}-01-24`)}T08:00:00Z`})`;
  await sql`insert into identity.passkey (id, person_id, credential_id, public_key, counter, name, created_at)
    values (${newId()}, ${person}, ${newId()}, ${bytes}, 1, ${canary(`${label}Clé`)},
      ${`${canary(`${year}-01-25`)}T08:00:00Z`})`;
  await sql`insert into identity.passkey_ceremony (id, secret_hash, person_id, purpose, challenge, expires_at)
    values (${newId()}, ${newId()}, ${person}, 'register', 'x', now())`;
  await sql`insert into identity.recovery_code values (${newId()}, ${person}, ${newId()})`;
  await sql`insert into identity.second_step (id, secret_hash, person_id, kind, way, expires_at)
    values (${newId()}, ${newId()}, ${person}, 'prove', 'code', now())`;
  await sql`insert into identity.factor_reset (id, person_id, asked_by, proof, note, effective_at)
    values (${newId()}, ${person}, ${newId()}, 'CALL_BACK', ${`${label}Preuve`},
      ${`${canary(`${year + 90}-01-26`)}T08:00:00Z`})`;
  await sql`insert into identity.former_address values (${newId()}, ${person}, ${`${label}@ancienne.example`})`;
}

/** A program that is bound to the account: the service knows it, the company does not. */
export async function addProgram({ sql, account, label }: Ink) {
  const id = newId();
  await sql`insert into identity.client (id, name, binding) values (${id}, ${`${label}Programme`}, 'ACCOUNTS')`;
  await sql`insert into identity.client_account values (${id}, ${account})`;
  await sql`insert into identity.client_secret (id, client_id, secret_hash) values (${newId()}, ${id}, ${newId()})`;
  await sql`insert into access.firm_scope values (${id}, ${newId()}, 'account:read')`;
  return { MachineClient: id };
}

/** What identity keeps of an account beside its people: the journal, choices of mails, what a digest will tell. */
export async function addJournal(
  sql: Sql,
  account: string,
  person: string,
  label: string,
  canary: (text: string) => string,
): Promise<void> {
  await sql`insert into identity.journal
    (id, subgraph, at, actor_kind, actor_id, author, account_id, action, details)
    values (${newId()}, 'identity', now(), 'user', ${person}, 'EMPLOYER', ${account}, ${canary(`${label}Action`)},
      ${sql.json({ fields: [canary(`${label}Champ`)] })})`;
  await sql`insert into identity.notification_choice (id, person_id, account_id, event, cadence)
    values (${newId()}, ${person}, ${account}, 'SUMMONS_READY', 'DAILY')`;
  await sql`insert into identity.kept_notice (id, person_id, account_id, event, cadence, title, path)
    values (${newId()}, ${person}, ${account}, 'SUMMONS_READY', 'DAILY', ${`${label}Avis`}, '/')`;
}
