import type { JournalRow } from './table.ts';

type Noun = 'employee' | 'visit' | 'absence' | 'document' | 'user';

/** What the target of an action is, by the noun before the dot; a summons is a document. */
const nouns: Readonly<Record<string, Noun>> = {
  employee: 'employee',
  'confidential-situations': 'employee',
  'absence-causes': 'absence',
  visit: 'visit',
  absence: 'absence',
  document: 'document',
  notice: 'document',
  incident: 'document',
  summons: 'document',
  user: 'user',
};

/** Of these actions the target is something else than their noun. */
const exceptions: Readonly<Record<string, Noun | 'invitation'>> = {
  'visit.moved-along': 'employee',
  'user.invited': 'invitation',
};

/** The thing of this noun that a row is about; null when it is about something else. */
export function referenceTo(
  noun: Noun,
  { action, targetId }: Pick<JournalRow, 'action' | 'targetId'>,
): { id: string } | null {
  const [before = ''] = action.split('.');
  return targetId !== null && (exceptions[action] ?? nouns[before]) === noun
    ? { id: targetId }
    : null;
}

/** Whom a row is about; of a session, which was still nobody's when it was opened, whoever came in. */
export function userOf(
  row: Pick<JournalRow, 'action' | 'targetId' | 'details'>,
): { id: string } | null {
  const holder = row.action === 'session.opened' ? row.details['user'] : undefined;
  return typeof holder === 'string' ? { id: holder } : referenceTo('user', row);
}

/** How many things it was about, where the subgraph counted them. */
export function countOf({ details }: Pick<JournalRow, 'details'>): number | null {
  const count =
    details['count'] ??
    details['employees'] ??
    details['visits'] ??
    details['hires'] ??
    details['rows'];
  return typeof count === 'number' ? count : null;
}

/** Fields whose very name tells something that not every reader of the journal may know. */
const untold: ReadonlySet<string> = new Set(['confidentialSituations', 'cause']);

/** Names of the fields that were changed. */
export function fieldsOf({ details }: Pick<JournalRow, 'details'>): string[] {
  const fields = details['fields'];
  if (!Array.isArray(fields)) return [];
  return fields.filter((field): field is string => typeof field === 'string' && !untold.has(field));
}
