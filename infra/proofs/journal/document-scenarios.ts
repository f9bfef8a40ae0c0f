import { newId } from '@vigie/chassis/ids';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { birthProofOf } from '@vigie/documents/forward/rules';
import { pdf } from '@vigie/documents/testing/hostile-files';
import { openSharingDesk } from '@vigie/documents/testing/sharing-desk';
import { addStaff } from '../../tests/cast.ts';
import { withConnection } from '../../database/connection.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';

/** A summons of the member, as a job would have written it. */
async function addSummons({ house, member }: World): Promise<string> {
  const id = newId();
  await withConnection(
    house.database.adminUrl,
    (
      sql,
    ) => sql`insert into documents.document (id, account_id, kind, title, file_name, byte_size, sha256,
        storage_key, visit_id, appointment, created_at)
      values (${id}, ${member.accountId}, 'SUMMONS', 'Convocation', 'c.pdf', 7, ${'a'.repeat(64)}, ${newId()},
        ${newId()}, 'x', now())`,
  );
  return id;
}

/** A certificate of somebody who works for the member. */
async function addCertificate(
  { house, member }: World,
  kind: 'CERTIFICATE' | 'MEASURES' | 'ANCI' = 'CERTIFICATE',
): Promise<string> {
  const id = newId();
  await withConnection(
    house.database.adminUrl,
    (
      sql,
    ) => sql`insert into documents.document (id, account_id, kind, title, file_name, byte_size, sha256,
        storage_key, visit_id, employee_id, effective_on, created_at)
      values (${id}, ${member.accountId}, ${kind}, 'Attestation', 'a.pdf', 7, ${'a'.repeat(64)}, ${newId()},
        ${newId()}, ${newId()}, '2026-01-01', now())`,
  );
  return id;
}

/** A visit as documents know it. */
async function addVisit({ house, member }: World): Promise<string> {
  const id = newId();
  await withConnection(
    house.database.adminUrl,
    (sql) => sql`insert into documents.visit values (${id}, ${member.accountId}, ${newId()}, 1)`,
  );
  return id;
}

/** A paper that waits until somebody says whose it is. */
async function addUnmatched({ house, member }: World): Promise<string> {
  const id = newId();
  await withConnection(
    house.database.adminUrl,
    (
      sql,
    ) => sql`insert into documents.unmatched_paper (id, kind, handed_by, effective_on, member_number, last_name,
        first_name, birth_date, file_name, media_type, byte_size, sha256, storage_key, received_at)
      values (${id}, 'CERTIFICATE', ${newId()}, '2026-01-01', ${member.memberNumber}, 'Essai', 'Essai', '1990-03-01',
        'a.pdf', 'application/pdf', 7, ${'a'.repeat(64)}, ${newId()}, now())`,
  );
  return id;
}

/** Somebody of the service, who has taken the paper. */
async function takenByColleague({ house }: World, id: string): Promise<string> {
  const { token } = await addStaff(house, `collegue-${newId()}`, 'staff-assistant');
  const mutation =
    'mutation ($input: TakePaperInput!) { takePaper(input: $input) { refusals { code } } }';
  await house.ask(token, mutation, { input: keyed({ id }) });
  return token;
}

/** Papers, and who opens them. */
export const documentScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  openDocument: async (world) => {
    const { token } = world.administrator;
    const id = await addSummons(world);
    return {
      accepted: { token, input: { id } },
      refused: { token, input: { id: newId() }, code: 'NOT_FOUND' },
    };
  },

  archiveDocuments: async (world) => {
    const { token } = world.administrator;
    const id = await addSummons(world);
    return {
      accepted: { token, input: { documents: [{ id, folder: 'Essai' }] } },
      refused: { token, input: { documents: [{ id }, { id: newId() }] }, code: 'NOT_FOUND' },
    };
  },

  askDossier: async (world) => {
    const { token } = world.administrator;
    const { accountId } = world.member;
    return {
      accepted: { token, input: keyed({ accountId }) },
      refused: { token, input: keyed({ accountId: newId() }), code: 'NOT_FOUND' },
    };
  },

  forwardDocument: async (world) => {
    const { token } = world.administrator;
    const id = await addCertificate(world);
    return {
      accepted: { token, input: keyed({ id, email: 'salarie@journal.example' }) },
      refused: { token, input: keyed({ id, email: 'salarie' }), code: 'INVALID_EMAIL' },
    };
  },

  openForwarded: async (world) => {
    const documentId = await addCertificate(world);
    const [secret, birthDate] = [newSecret(), '1990-03-01'];
    await withConnection(
      world.house.database.adminUrl,
      (
        sql,
      ) => sql`insert into documents.forward (id, document_id, asked_by, recipient, token_hash, birth_proof, sent_at, expires_at)
        values (${newId()}, ${documentId}, ${world.administrator.id}, 'salarie@journal.example',
          ${hashSecret(secret)}, ${birthProofOf(secret, birthDate)}, clock.now(), clock.now() + interval '1 day')`,
    );
    return {
      accepted: { token: null, input: { token: secret, birthDate } },
      refused: { token: null, input: { token: newSecret(), birthDate }, code: 'LINK_OVER' },
    };
  },

  sendDocument: async ({ member, administrator: { token } }) => {
    const input = { kind: 'PRACTICAL', accountIds: [member.accountId], fileName: 'Lettre.pdf' };
    return {
      accepted: { token, input },
      refused: { token, input: { ...input, accountIds: [] }, code: 'REQUIRED' },
    };
  },

  deliverVisitPaper: async (world) => {
    const id = await addVisit(world);
    const { token } = await addStaff(world.house, 'remise-des-avis', 'staff-assistant');
    const input = { visitId: id, kind: 'CERTIFICATE', fileName: 'Attestation.pdf' };
    return {
      accepted: { token, input },
      refused: { token, input: { ...input, visitId: newId() }, code: 'NOT_FOUND' },
    };
  },

  takePaper: async (world) => {
    const { token } = await addStaff(world.house, 'prise', 'staff-assistant');
    const [mine, other] = [await addUnmatched(world), await addUnmatched(world)];
    await takenByColleague(world, other);
    return {
      accepted: { token, input: keyed({ id: mine }) },
      refused: { token, input: keyed({ id: other }), code: 'TAKEN_BY_OTHER' },
    };
  },

  giveBackPaper: async (world) => {
    const [mine, other] = [await addUnmatched(world), await addUnmatched(world)];
    const token = await takenByColleague(world, mine);
    await takenByColleague(world, other);
    return {
      accepted: { token, input: keyed({ id: mine }) },
      refused: { token, input: keyed({ id: other }), code: 'TAKEN_BY_OTHER' },
    };
  },

  matchPaper: async (world) => {
    const { token } = await addStaff(world.house, 'rapprochement', 'staff-assistant');
    const id = await addUnmatched(world);
    const visitId = await addVisit(world);
    return {
      accepted: { token, input: keyed({ id, visitId }) },
      refused: { token, input: keyed({ id, visitId: newId() }), code: 'NOT_FOUND' },
    };
  },

  discardPaper: async (world) => {
    const { token } = await addStaff(world.house, 'sans-destinataire', 'staff-assistant');
    return {
      accepted: { token, input: keyed({ id: await addUnmatched(world) }) },
      refused: { token, input: keyed({ id: newId() }), code: 'NOT_FOUND' },
    };
  },

  giveDuplicate: async (world) => {
    const { token } = await addStaff(world.house, 'duplicata', 'staff-assistant');
    return {
      accepted: { token, input: keyed({ id: await addCertificate(world, 'ANCI') }) },
      refused: { token, input: keyed({ id: newId() }), code: 'NOT_FOUND' },
    };
  },

  serveAnew: async (world) => {
    const { token } = await addStaff(world.house, 'bon-destinataire', 'staff-assistant');
    const id = await addCertificate(world);
    await withConnection(
      world.house.database.adminUrl,
      (sql) => sql`update documents.document set withdrawn_at = now() where id = ${id}`,
    );
    const right = { id, visitId: await addVisit(world) };
    return {
      accepted: { token, input: keyed(right) },
      refused: { token, input: keyed({ ...right, visitId: newId() }), code: 'NOT_FOUND' },
    };
  },

  answerNotice: async (world) => {
    const { token } = world.administrator;
    const input = { id: await addCertificate(world, 'MEASURES'), verdict: 'REFUSED' };
    return {
      accepted: { token, input: keyed({ ...input, reasons: 'Aucun poste assis n’existe.' }) },
      refused: { token, input: keyed(input), code: 'REQUIRED' },
    };
  },

  noteNoticeArrival: async (world) => {
    const { token } = await addStaff(world.house, 'reception-des-avis', 'staff-assistant');
    const id = await addCertificate(world, 'MEASURES');
    const letter = { id, means: 'REGISTERED_LETTER', arrivedOn: '2026-01-02' };
    return {
      accepted: { token, input: keyed(letter) },
      refused: { token, input: keyed({ ...letter, id: newId() }), code: 'NOT_FOUND' },
    };
  },

  withdrawDocument: async ({ house, member, administrator: { token } }) => {
    const desk = openSharingDesk(house);
    const input = { kind: 'PRACTICAL', accountIds: [member.accountId] };
    await desk.send(token, input, pdf());
    const [document] = (await desk.list(token, member.memberNumber)) ?? [];
    return {
      accepted: { token, input: keyed({ id: document?.id, reason: 'Mauvais fichier' }) },
      refused: { token, input: keyed({ id: document?.id, reason: ' ' }), code: 'REQUIRED' },
    };
  },
};
