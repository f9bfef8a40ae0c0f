import { newId } from '@vigie/chassis/ids';
import { pdf } from '@vigie/documents/testing/hostile-files';
import { openSharingDesk } from '@vigie/documents/testing/sharing-desk';
import { addStaff } from '../../tests/cast.ts';
import { withConnection } from '../../database/connection.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';

/** Papers, and who opens them. */
export const documentScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  openDocument: async ({ house, member, administrator: { token } }) => {
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
    return {
      accepted: { token, input: { id } },
      refused: { token, input: { id: newId() }, code: 'NOT_FOUND' },
    };
  },

  sendDocument: async ({ member, administrator: { token } }) => {
    const input = { kind: 'PRACTICAL', accountIds: [member.accountId], fileName: 'Lettre.pdf' };
    return {
      accepted: { token, input },
      refused: { token, input: { ...input, accountIds: [] }, code: 'REQUIRED' },
    };
  },

  deliverVisitPaper: async ({ house, member }) => {
    const id = newId();
    await withConnection(
      house.database.adminUrl,
      (sql) => sql`insert into documents.visit values (${id}, ${member.accountId}, ${newId()}, 1)`,
    );
    const { token } = await addStaff(house, 'remise-des-avis', 'staff-assistant');
    const input = { visitId: id, kind: 'CERTIFICATE', fileName: 'Attestation.pdf' };
    return {
      accepted: { token, input },
      refused: { token, input: { ...input, visitId: newId() }, code: 'NOT_FOUND' },
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
