import { newId } from '@vigie/chassis/ids';
import type { Ink } from './full-member.ts';

/** A summons that was passed on, a risk assessment that the member has deposited, and an address to which it was sent. */
export async function addDocuments(
  { sql, account, label, year, canary }: Ink,
  visit: string,
  person: string,
) {
  const [id, risks] = [newId(), newId()];
  const file = { byte_size: 7, sha256: 'a'.repeat(64), created_at: new Date('2020-01-01') };
  await sql`insert into documents.document ${sql({
    ...{ id, account_id: account, kind: 'SUMMONS', title: canary(`${label}Titre`), ...file },
    ...{ file_name: canary(`${label}.pdf`), storage_key: newId(), visit_id: visit },
    appointment: 'x',
  })}`;
  await sql`insert into documents.document ${sql({
    ...{ id: risks, account_id: account, kind: 'RISK_ASSESSMENT', origin: 'MEMBER', ...file },
    ...{ title: canary(`${label}Risques`), file_name: canary(`${label}Duerp.pdf`) },
    ...{ storage_key: newId(), handed_by: person, effective_on: canary(`${year}-10-21`) },
  })}`;
  await sql`insert into documents.upload_address ${sql({
    ...{ token_hash: newId(), subject_id: person, kind: 'RISK_ASSESSMENT', origin: 'MEMBER' },
    ...{ account_ids: [account], title: `${label}Envoi`, file_name: `${label}Envoi.pdf` },
    expires_at: new Date('2020-01-01'),
  })}`;
  const employee = newId();
  await sql`insert into documents.document ${sql({
    ...{ id: newId(), account_id: account, kind: 'CERTIFICATE', employee_id: employee, ...file },
    ...{ title: canary(`${label}Attestation`), file_name: canary(`${label}Suivi.pdf`) },
    ...{ storage_key: newId(), visit_id: visit, external_id: `${label}Externe` },
  })}`;
  const measures = newId();
  await sql`insert into documents.document ${sql({
    ...{ id: measures, account_id: account, kind: 'MEASURES', employee_id: employee, ...file },
    ...{ title: canary(`${label}Mesures`), file_name: canary(`${label}Mesures.pdf`) },
    ...{ storage_key: newId(), visit_id: visit },
  })}`;
  await sql`insert into documents.notice_arrival ${sql({
    ...{ document_id: measures, account_id: account, means: 'HAND_DELIVERY' },
    ...{ arrived_on: canary(`${year}-09-17`), noted_by: person },
  })}`;
  await sql`insert into documents.notice_answer ${sql({
    ...{ id: newId(), document_id: measures, account_id: account, verdict: 'REFUSED' },
    ...{ reasons: canary(`${label}Motifs`), answered_by: person },
  })}`;
  await sql`insert into documents.document ${sql({
    ...{ id: newId(), account_id: account, kind: 'REQUEST_PROOF', employee_id: employee, ...file },
    ...{ title: canary(`${label}Preuve de demande`), file_name: canary(`${label}Demande.pdf`) },
    ...{ storage_key: newId(), visit_id: visit, external_id: newId() },
  })}`;
  const dossier = newId();
  await sql`insert into documents.dossier ${sql({
    ...{ id: dossier, account_id: account, asked_by: person, tries: 1 },
    ...{ asked_at: new Date('2020-01-01'), ready_at: new Date('2020-01-02') },
    ...{ kept_until: canary(`${year}-08-19`), gaps: [canary(`${label}Manque`)] },
  })}`;
  await sql`insert into documents.document ${sql({
    ...{ id: newId(), account_id: account, kind: 'DOSSIER', dossier_id: dossier, ...file },
    ...{ title: canary(`${label}Dossier`), file_name: canary(`${label}Dossier.pdf`) },
    storage_key: newId(),
  })}`;
  await sql`insert into documents.forward ${sql({
    ...{
      id: newId(),
      document_id: id,
      asked_by: person,
      recipient: canary(`${label}@salarie.example`),
    },
    ...{ token_hash: newId(), expires_at: new Date('2100-01-01') },
  })}`;
  // Nobody's yet, so not even its own company finds it: no word of it is a canary.
  await sql`insert into documents.unmatched_paper ${sql({
    ...{ id: newId(), kind: 'CERTIFICATE', handed_by: person, effective_on: '2020-01-01' },
    ...{ member_number: '0000000', last_name: `${label}Attend`, first_name: 'Essai' },
    ...{ birth_date: `${year}-05-13`, file_name: `${label}Attend.pdf` },
    ...{ media_type: 'application/pdf', byte_size: 7, sha256: 'a'.repeat(64) },
    ...{ storage_key: newId(), received_at: new Date('2020-01-01') },
  })}`;
  await sql`insert into documents.visit values (${visit}, ${account}, ${employee}, 1)`;
  // The employee has forgotten nothing yet: the address is there, and so is what the page of their link alone tells.
  await sql`insert into documents.delivery ${sql({
    ...{ id: newId(), document_id: id, visit_id: visit, account_id: account, audience: 'EMPLOYEE' },
    ...{ channel: 'MAIL', address: canary(`${label.toLowerCase()}@courriel.example`) },
    ...{ token_hash: newId(), refused_at: new Date('2020-01-02'), refusal: 'ADDRESS_REFUSED' },
  })}`;
  await sql`insert into documents.summons_facts values (${id}, ${sql.json({
    firstName: `${label}Convoque`,
    ...{ startsAt: `${year}-11-30T08:00:00.000Z`, endsAt: `${year}-11-30T09:00:00.000Z` },
  })})`;
  return { Document: risks };
}
