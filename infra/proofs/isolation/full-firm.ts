import { newId } from '@vigie/chassis/ids';
import { sirenOf } from '../../demo/numbers.ts';
import type { Ink } from './full-member.ts';

/** The accounting firm of the company with its people, and what was entrusted to it. */
export async function addFirm({ sql, account, label, year, canary }: Ink) {
  const [id, invitation, replacement] = [newId(), newId(), newId()];
  await sql`insert into identity.firm ${sql({
    ...{ id, name: canary(`${label}Cabinet`), siren: canary(sirenOf(`0008${year}`)) },
    ...{
      email: canary(`${label.toLowerCase()}@cabinet.example`),
      phone: canary(`${label}Standard`),
    },
    ...{ street: canary(`${label}Rue`), post_code: '49980', city: canary(`${label}Ville`) },
  })}`;
  const seat = async (role: string) => {
    const [member, person] = [newId(), newId()];
    const email = `${label.toLowerCase()}-${role.toLowerCase()}@firme.example`;
    await sql`insert into identity.person (id, email, first_name, last_name, firm_id)
      values (${person}, ${email}, ${`${label}Chiffre`}, ${`${label}Compte`}, ${id})`;
    await sql`insert into identity.firm_member (id, firm_id, person_id, role)
      values (${member}, ${id}, ${person}, ${role})`;
    return { member, person };
  };
  const [manager, collaborator] = [await seat('MANAGER'), await seat('COLLABORATOR')];
  await sql`insert into identity.firm_invitation ${sql({
    ...{ id: invitation, firm_id: id, email: `${label.toLowerCase()}@recrue.example` },
    ...{ first_name: `${label}Recrue`, last_name: `${label}Recrue`, role: 'MANAGER' },
    ...{ invited_by: manager.person, expires_at: new Date('2099-01-01') },
  })}`;
  const mandate = newId();
  await sql`insert into identity.mandate ${sql({
    ...{ id: mandate, firm_id: id, account_id: account, state: 'ACCEPTED' },
    ...{ asked_as: canary(`${label}Ref`), asked_name: canary(`${label}Nommee`) },
    ...{ asked_parts: ['mandate-invoices'], parts: ['mandate-invoices'] },
    ...{ starts_on: canary(`${year}-05-21`), ends_on: canary(`${year + 90}-05-22`) },
    ...{ asked_by: manager.person, expires_at: new Date(), decided_at: new Date() },
    ...{ decided_email: canary(`${label.toLowerCase()}@decide.example`) },
    ...{ decided_device: `${label}Fureteur`, reason: canary(`${label}Pretexte`) },
  })}`;
  await sql`insert into identity.mandate_link (id, mandate_id, person_id, secret_hash)
    values (${newId()}, ${mandate}, ${manager.person}, ${newId()})`;
  await sql`insert into identity.mandate_lookup values (${id}, ${`${year}-05-23`}, 7, 3)`;
  await sql`insert into documents.document (id, account_id, kind, title, file_name, byte_size, sha256, storage_key,
      mandate_id, firm_id, created_at)
    values (${newId()}, ${account}, 'MANDATE', ${canary(`${label}Preuve`)}, ${canary(`${label}Mandat.pdf`)}, 7,
      ${'b'.repeat(64)}, ${newId()}, ${mandate}, ${id}, now())`;
  await sql`insert into documents.mandate values (${mandate}, 1)`;
  await sql`insert into identity.firm_assignment (firm_id, account_id, member_id)
    values (${id}, ${account}, ${collaborator.member})`;
  await sql`insert into identity.firm_replacement (id, firm_id, replaced_id, substitute_id, from_day, until_day, planned_by)
    values (${replacement}, ${id}, ${collaborator.member}, ${manager.member}, '2099-06-23', '2099-06-24',
      ${manager.person})`;
  return {
    ...{ Firm: id, FirmMember: collaborator.member, FirmInvitation: invitation },
    ...{ FirmReplacement: replacement, Mandate: mandate },
  };
}
