import { openDatabase } from '@vigie/chassis/database';
import type { GatewayQuery } from '@vigie/chassis/gateway-query';
import { newId } from '@vigie/chassis/ids';
import { withConnection } from '../../../../infra/database/connection.ts';
import { workerScopes } from '../../../../infra/start/register-worker.ts';
import { addClient } from '../../../../infra/tests/cast.ts';
import type { Answer, House } from '../../../../infra/tests/house.ts';
import { writeDossier } from '../dossier/jobs.ts';
import { openStore } from '../store/open.ts';

/** A dossier as the API shows it. */
export interface ShownDossier {
  id: string;
  state: string;
  askedBy: { id: string };
  keptUntil: string | null;
  gaps: string[];
  pdf: { id: string; fileName: string; mediaType: string } | null;
  workbook: { id: string; fileName: string; mediaType: string } | null;
}

const shown = `id state askedBy { id } keptUntil gaps
  pdf { id fileName mediaType } workbook { id fileName mediaType }`;

/** Dossiers as employers ask for them and the worker makes them. */
export interface DossierDesk {
  /** The dossier that was asked for, or the codes of errors and refusals. */
  ask(token: string, accountId: string, idempotencyKey?: string): Promise<ShownDossier | string[]>;
  list(
    token: string,
    memberNumber: string,
  ): Promise<Answer<{ memberAccount: { dossiers: ShownDossier[] | null } | null }>>;
  /** What the worker does for a dossier, asking the gateway as it does, or as `query` says. */
  make(dossierId: string, query?: GatewayQuery): Promise<void>;
  /** Questions that the worker has asked the gateway so far. */
  questions(): number;
}

export function openDossierDesk(house: House): DossierDesk {
  let questions = 0;
  const codesOf = ({ errors }: Answer<unknown>): string[] =>
    (errors ?? []).map(({ extensions }) => String(extensions['code']));
  return {
    ask: async (token, accountId, idempotencyKey = newId()) => {
      const answer = await house.ask<{
        askDossier: { dossier: ShownDossier | null; refusals: { code: string }[] } | null;
      }>(
        token,
        `mutation ($input: AskDossierInput!) { askDossier(input: $input) {
          dossier { ${shown} } refusals { code } } }`,
        { input: { accountId, idempotencyKey } },
      );
      const said = answer.data?.askDossier;
      return (
        said?.dossier ?? [...codesOf(answer), ...(said?.refusals ?? []).map(({ code }) => code)]
      );
    },
    list: (token, memberNumber) =>
      house.ask(
        token,
        `query ($memberNumber: MemberNumber!) {
          memberAccount(memberNumber: $memberNumber) { dossiers { ${shown} } } }`,
        { memberNumber },
      ),
    make: async (dossierId, given) => {
      const worker = await addClient(house, ...workerScopes);
      const query: GatewayQuery = async <T>(document: string, variables: object) => {
        questions += 1;
        const { data, errors } = await house.ask<T>(worker, document, variables);
        if (!data || errors) throw new Error(JSON.stringify(errors));
        return data;
      };
      const database = openDatabase({ url: house.database.urls.documents, subgraph: 'documents' });
      const { dataDir, fileKeys } = house;
      try {
        const store = openStore({ dataDir, fileKeys });
        await writeDossier({ database, query: given ?? query, store }, { dossierId });
      } finally {
        await database.close();
      }
    },
    questions: () => questions,
  };
}

/** A summons to a visit that went to the employee, and the certificate with which another visit ended. */
export async function addVisitPapers(
  { database }: House,
  accountId: string,
  { visitId, employeeId }: { visitId: string; employeeId: string },
): Promise<void> {
  const summons = newId();
  const file = { title: 'Essai', file_name: 'essai.pdf', byte_size: 7, sha256: 'a'.repeat(64) };
  const about = { account_id: accountId, visit_id: visitId, employee_id: employeeId };
  await withConnection(database.adminUrl, async (sql) => {
    await sql`insert into documents.document ${sql({
      ...{ id: summons, kind: 'SUMMONS', ...about, ...file, storage_key: newId() },
      ...{
        appointment: '2026-12-14T09:15:00.000Z x',
        created_at: new Date('2026-11-20T09:00:00Z'),
      },
    })}`;
    await sql`insert into documents.delivery ${sql({
      ...{ id: newId(), document_id: summons, visit_id: visitId, account_id: accountId },
      ...{ audience: 'EMPLOYEE', channel: 'MAIL', sent_at: new Date('2026-11-21T09:00:00Z') },
    })}`;
    await sql`insert into documents.document ${sql({
      ...{ id: newId(), kind: 'UNFITNESS', ...about, ...file, storage_key: newId() },
      ...{ effective_on: '2026-11-03', created_at: new Date('2026-11-04T09:00:00Z') },
    })}`;
  });
}
