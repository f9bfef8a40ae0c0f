import { fingerprint } from '@vigie/chassis/secret';
import type { Field } from '../../import/columns/field.ts';
import type { ImportRow } from '../../import/decide/row.ts';
import { understand } from '../../import/decide/understand.ts';
import type { Sent } from '../announce.ts';
import type { Pen } from '../write.ts';
import type { HireFileProblem } from './report.ts';

/** Somebody of a file as an announcement, or why the line announces nobody. */
export type ReadAnnouncement =
  { sent: Sent } | { problems: Omit<HireFileProblem, 'file' | 'line'>[] };

/**
 * A row of a list or of a declaration of nature 10 as an announcement.
 * @param siret establishment of the page from which a list was sent, for rows that name none
 */
export function announcementOfRow(
  row: ImportRow,
  siret: string | null,
  { dataKey, today }: Pen,
): ReadAnnouncement {
  const read = understand(row, today);
  if (read.errors.length > 0) {
    return {
      problems: read.errors.map(({ code, field }) => ({
        code: code === 'NO_EMPLOYMENT' ? 'NO_EMPLOYMENT' : 'UNREADABLE',
        field,
      })),
    };
  }
  const { lastName, usedName, firstName, birthDate, sex, contract, startDate } = read;
  const establishment = read.siret ?? siret;
  const told = { lastName, firstName, birthDate, sex, contract, startDate, siret: establishment };
  if (!lastName || !firstName || !birthDate || !sex || !contract || !startDate || !establishment) {
    const missing = Object.entries(told).flatMap(([field, value]) =>
      value ? [] : [field as Field],
    );
    return { problems: missing.map((field) => ({ code: 'INCOMPLETE', field })) };
  }
  const { endDate, jobTitle, nationalNumber } = read;
  const { contractNumber = null, healthService = null, withdrawn = false } = row.traits;
  return {
    sent: {
      siret: establishment,
      announcement: {
        // Of one person and one establishment a payroll program numbers each contract once.
        externalId:
          contractNumber && fingerprint(dataKey, `${contractNumber} ${birthDate} ${lastName}`),
        ...{ nationalNumber, withdrawn },
        facts: {
          ...{ lastName, usedName, firstName, birthDate, sex, contract, startDate },
          ...{ endDate, jobTitle, healthService, startTime: startTimeOf(row) },
        },
      },
    },
  };
}

/** Hour of the first day: told by a declaration, or written behind the day in a list. */
function startTimeOf({ traits, cells }: ImportRow): string | null {
  if (traits.startTime) return traits.startTime;
  const [, hour, minute] = /[\sT](\d{1,2})[:hH](\d{2})/.exec(cells.startDate ?? '') ?? [];
  const time = hour && minute ? `${hour.padStart(2, '0')}:${minute}` : null;
  // A spreadsheet writes midnight behind every day.
  return time === '00:00' ? null : time;
}
