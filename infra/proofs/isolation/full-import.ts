import { newId } from '@vigie/chassis/ids';
import { writeImport } from '@vigie/workforce/import/testing/written-import';
import { withConnection } from '../../database/connection.ts';
import type { House } from '../../tests/house.ts';

/** An import whose row says something in every cell, and whose file and drop are kept too. */
export async function addImport(
  house: House,
  accountId: string,
  subjectId: string,
  label: string,
  canary: (text: string) => string,
) {
  const { drop, id, row } = await writeImport(house, {
    ...{ accountId, subjectId, fileName: canary(`${label}Liste.csv`) },
    cells: {
      lastName: canary(`${label}LigneNom`),
      jobTitle: canary(`${label}LignePoste`),
      situations: `WS_RQTH ${canary(`${label}LigneRisque`)}`,
    },
    decision: {
      outcome: 'UPDATE',
      changes: [
        { field: 'jobTitle', before: canary(`${label}Avant`), after: canary(`${label}Apres`) },
        { field: 'situations', before: canary(`${label}Tu`), after: 'WS_RQTH' },
      ],
      errors: [
        {
          ...{ code: 'FORBIDDEN_BY_LAW', field: 'situations', employees: [], places: [] },
          explanation: canary(`${label}Interdit`),
        },
      ],
    },
  });
  const file = newId();
  await withConnection(house.database.adminUrl, async (sql) => {
    await sql`insert into workforce.import_file values (${file}, ${drop}, 0, ${canary(`${label}Envoi.csv`)}, 7)`;
    await sql`insert into workforce.import_piece values (${file}, 0, ${Buffer.from(label)})`;
    await sql`insert into workforce.upload_address values (${newId()}, ${drop}, now())`;
    await sql`insert into workforce.import_progress values (${id}, 1, 2)`;
    await sql`insert into workforce.column_memory values (${accountId}, 'x', '{}', '{}')`;
  });
  return { Import: id, ImportRow: row, ImportDrop: drop };
}
