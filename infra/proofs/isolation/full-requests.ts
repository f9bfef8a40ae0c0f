import { newId } from '@vigie/chassis/ids';
import type { Ink } from './full-member.ts';

/** A request for a visit that was turned down after a question, with a file; a workplace action; and who follows the account. */
export async function addVisitRequest(
  { sql, account, label, year, canary }: Ink,
  employee: string,
  person: string,
) {
  const [id, file] = [newId(), newId()];
  await sql`insert into appointments.visit_request ${sql({
    ...{ id, account_id: account, kind: 'DEM_EMP', state: 'REJECTED', waits_for: null },
    ...{ motive: canary(`${label}Motivation`), unavailability: canary(`${label}Indispo`) },
    ...{ wanted_by: canary(`${year}-09-24`), promised_on: canary(`${year}-09-25`) },
    ...{ requested_by: person, settled_by: person, settled_at: new Date('2020-01-01') },
    rejection_reason: canary(`${label}Refusee`),
  })}`;
  await sql`insert into appointments.requested_employee (request_id, employee_id, account_id, kind, open)
    values (${id}, ${employee}, ${account}, 'DEM_EMP', false)`;
  await sql`insert into appointments.request_message (id, request_id, account_id, side, author_id, text)
    values (${newId()}, ${id}, ${account}, 'SERVICE', ${person}, ${canary(`${label}Question`)})`;
  await sql`insert into appointments.request_attachment ${sql({
    ...{ id: file, request_id: id, account_id: account, name: canary(`${label}Fiche.pdf`) },
    ...{ media_type: 'application/pdf', byte_size: 1, encrypted: Buffer.from(label) },
    sent_by: person,
  })}`;
  await sql`insert into appointments.attachment_address ${sql({
    ...{ token_hash: newId(), request_id: id, account_id: account, attachment_id: file },
    ...{ subject_id: person, expires_at: new Date('2020-01-01') },
  })}`;
  await sql`insert into appointments.health_figure ${sql({
    ...{ account_id: account, year: 2019, followed: 40, measures: 7, unfit: null },
    published_on: '2020-02-01',
  })}`;
  const follower = newId();
  await sql`insert into appointments.team_member ${sql({
    ...{ id: follower, account_id: account, role: 'NURSE', name: canary(`${label}Soignante`) },
    ...{ phone: canary(`${label}Appel`), hours: canary(`${label}Horaires`) },
  })}`;
  const action = newId();
  await sql`insert into appointments.workplace_action ${sql({
    ...{ id: action, account_id: account, kind: 'MEASUREMENTS', state: 'DECLINED' },
    ...{ wish: canary(`${label}Bruit`), asked_by: person, asked_on: canary(`${year}-08-03`) },
    ...{ day: canary(`${year}-10-21`), role: 'PREVENTION', reason: canary(`${label}Ailleurs`) },
  })}`;
  return {
    ...{ VisitRequest: id, RequestAttachment: file, TeamMember: follower },
    WorkplaceAction: action,
  };
}
