import type { JournalAuthorKind, JournalRowFragment } from '$lib/graphql/generated/graphql';
import { french, frenchTexts, plural } from '$lib/format/french';
import { atTheWordOf } from '$lib/call/channels';
import { authorNames } from './filter';

type Named = { firstName?: string | null; lastName?: string | null };

const nameOf = ({ firstName, lastName }: Named): string =>
  [firstName, lastName].filter(Boolean).join(' ');

/** Who did it, for whom they work, and who asked them to. */
export function whoOf(
  { author, person, program, onBehalfOf }: JournalRowFragment,
  kinds: Record<JournalAuthorKind, string> = authorNames,
): { name: string; side: string } {
  const name = person ? nameOf(person) : (program ?? '');
  const employer = person?.firm ?? kinds[author];
  const asked = onBehalfOf && atTheWordOf(onBehalfOf);
  const side = [employer, asked].filter(Boolean).join(', ');
  return name ? { name, side } : { name: side, side: '' };
}

/** The account of a row, where the journal is that of several. */
export const accountOf = (
  account: { name?: string | null; memberNumber?: string | null } | null | undefined,
) =>
  account?.memberNumber
    ? { name: account.name ?? '', memberNumber: account.memberNumber }
    : undefined;

/** What the service knows of a company, as its form names it. */
const companyFields: Readonly<Record<string, string>> = frenchTexts({
  name: 'nom',
  addressLine: 'complément d’adresse',
  street: 'rue',
  postCode: 'code postal',
  city: 'ville',
  activityCode: 'code NAF',
  activityNomenclature: 'nomenclature',
  collectiveAgreement: 'convention collective',
});

const fieldsIn = (fields: readonly string[]): string =>
  fields.flatMap((field) => companyFields[field] ?? []).join(', ');

/** What it is about: an employee, a document, a user, what was changed, or how many. */
export function aboutOf(row: JournalRowFragment): { text: string; employeeId: string | undefined } {
  const { employee, visit, absence, document, subject, count, fields, person } = row;
  // Who signs in is named once: as the one who did it.
  const user = row.user && row.user.id === person?.id ? null : row.user;
  const someone = employee ?? visit?.employee ?? absence?.employee;
  const named = someone ?? user;
  const text = named ? nameOf(named) : (document?.title ?? subject ?? fieldsIn(fields));
  if (text) return { text, employeeId: someone?.id };
  return {
    text: count === null || count === undefined ? '' : french(plural(count, 'élément')),
    employeeId: undefined,
  };
}
