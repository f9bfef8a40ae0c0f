/**
 * Reading and deciding an import of ten thousand employees, beside splitting the same rows as plain text. Run by hand:
 * `node --import ./infra/typescript.mjs infra/bench/import.ts`. Times are those of the processor, so that a busy
 * machine blurs them less; each is the best of five.
 */
import { isRefused } from '@vigie/chassis/refusal';
import { fingerprint } from '@vigie/chassis/secret';
import { matchColumns } from '@vigie/workforce/import/columns/match-columns';
import { mappingOf } from '@vigie/workforce/import/columns/matching';
import { rowsOfTable } from '@vigie/workforce/import/columns/table-rows';
import { countOutcomes, decideImport } from '@vigie/workforce/import/decide/decide-import';
import type { KnownPerson } from '@vigie/workforce/import/decide/known-person';
import type { ImportRow } from '@vigie/workforce/import/decide/row';
import { readUpload } from '@vigie/workforce/import/reading/read-upload';
import type { Upload } from '@vigie/workforce/import/reading/upload';
import { dsnText } from '@vigie/workforce/import/testing/dsn-text';
import { textRows, workbookFile } from '@vigie/workforce/import/testing/workbook-file';

const today = '2026-11-21';
const count = 10_000;
const key = Buffer.alloc(32, 7);
const headings = [
  'Matricule',
  'Nom',
  'Prénom',
  'Né(e) le',
  'Sexe',
  'Contrat',
  "Date d'entrée",
  'Emploi',
];

/** Names hold letters only. */
const letters = (number: number) =>
  [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

const people = Array.from({ length: count }, (_, index): KnownPerson => {
  const [day, month] = [(index % 28) + 1, (index % 12) + 1].map((part) =>
    String(part).padStart(2, '0'),
  );
  return {
    ...{
      id: `person-${index}`,
      version: 1,
      employeeNumber: String(index),
      numberFingerprint: null,
    },
    ...{
      lastName: `Émile ${letters(index)}`,
      usedName: null,
      firstName: `Zoé ${letters(index % 97)}`,
    },
    ...{ birthDate: `${1950 + (index % 50)}-${month}-${day}`, sex: 'FEMALE', email: null },
    ...{ contract: 'CDI', startDate: '2020-09-01', endDate: null, leftOn: null },
    ...{ jobTitle: index % 3 === 0 ? 'Menuisière' : 'Cheffe d’atelier', situations: [] },
    withdrawn: false,
  };
});

const french = (day: string) => day.split('-').toReversed().join('/');
const cells = people.map(({ employeeNumber, lastName, firstName, birthDate }) => [
  ...[employeeNumber ?? '', lastName.toUpperCase(), firstName, french(birthDate)],
  ...['F', 'CDI', '01/09/2020', 'Menuisière'],
]);
const list = [headings, ...cells].map((row) => row.join(';')).join('\n');
const workbook = workbookFile([{ name: 'Liste', xml: textRows([headings, ...cells]) }]);
const declaration = dsnText([
  {
    people: people.map(({ lastName, firstName, birthDate }) => ({
      person: { '002': lastName, '004': firstName, '006': french(birthDate).replaceAll('/', '') },
      more: Array.from(
        { length: 120 },
        (_, line) => `S21.G00.51.${String((line % 19) + 1).padStart(3, '0')},'2410.00'`,
      ),
    })),
  },
]);

async function read(name: string, content: Buffer | string): Promise<Upload> {
  const outcome = await readUpload(name, Buffer.from(content));
  if (isRefused(outcome)) throw new Error(outcome.refusals[0]?.code);
  return outcome.done;
}

/** Processor time in milliseconds, the best of five. */
async function best(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return Math.min(...times);
}

async function importRows(): Promise<ImportRow[]> {
  const upload = await read('liste.csv', list);
  const [table] = upload.kind === 'CSV' ? upload.tables : [];
  if (!table) throw new Error('No table');
  return rowsOfTable(upload.name, table, mappingOf(matchColumns(table, { today }))).rows;
}

const rows = await importRows();
const rules = { laterStartIsRenewal: false, absence: { kind: 'IGNORE' } } as const;
const fingerprintOf = (number: string) => fingerprint(key, number);
const context = { today, rules, siret: null, mayConfide: true, fingerprintOf };
const plain = await best(() => list.split('\n').map((line) => line.split(';')));
const measured = {
  'split as plain text': plain,
  'CSV read': await best(() => read('liste.csv', list)),
  'xlsx read': await best(() => read('liste.xlsx', workbook)),
  [`DSN read (${Math.round(declaration.length / 1e6)} MB)`]: await best(() =>
    read('octobre.dsn', declaration),
  ),
  'columns matched, rows made': await best(importRows),
  'decided against nobody': await best(() => decideImport(rows, [], context)),
  'decided against 10,000': await best(() => decideImport(rows, people, context)),
};
for (const [name, time] of Object.entries(measured)) {
  const rate = Math.round(count / (time / 1000)).toLocaleString('en');
  console.log(
    `${name.padEnd(28)} ${time.toFixed(0).padStart(6)} ms ${rate.padStart(12)} rows/s ${(time / plain).toFixed(1).padStart(7)} ×`,
  );
}
console.log(countOutcomes(decideImport(rows, people, context)));
