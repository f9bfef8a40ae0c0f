import { and, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import { patternsOf } from './search.ts';

/** Whether a searchable text holds each word that is looked for, wherever it stands; any text holds no word. */
export function holdsWords(text: SQLWrapper, search: string | null | undefined): SQL {
  return (
    and(...patternsOf(search ?? '').map((pattern) => sql`${text} like ${pattern}`)) ?? sql`true`
  );
}
