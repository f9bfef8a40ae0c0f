import type { CivilDate } from '@vigie/chassis/civil-date';
import type { Line } from './entries.ts';

/** Columns of the « fichier des écritures comptables », in their order (LPF A47 A-1, VII). */
const columns = [
  ...['JournalCode', 'JournalLib', 'EcritureNum', 'EcritureDate', 'CompteNum', 'CompteLib'],
  ...['CompAuxNum', 'CompAuxLib', 'PieceRef', 'PieceDate', 'EcritureLib', 'Debit', 'Credit'],
  ...['EcritureLet', 'DateLet', 'ValidDate', 'Montantdevise', 'Idevise'],
];

/** Entries as a table for accounting software and spreadsheets: UTF-8 with a mark, semicolons, decimal commas. */
export function accountingFile(lines: readonly Line[]): string {
  const rows = lines.map((line) => {
    const day = compact(line.day);
    return [
      ...[line.journal, line.journalName, line.entry, day, line.account, line.accountName],
      ...[line.auxiliary, line.auxiliaryName, line.piece, day, line.label],
      ...[amount(line.debitCents), amount(line.creditCents), '', '', day, '', ''],
    ];
  });
  return `\ufeff${[columns, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

const compact = (day: CivilDate): string => day.replaceAll('-', '');

const amount = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');

/** A spreadsheet must take no text for a formula, and no semicolon of a text for the end of its cell. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
