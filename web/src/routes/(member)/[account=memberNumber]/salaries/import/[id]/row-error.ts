import { french } from '$lib/format/french';
import { errorSentences } from '../row-words';
import { fieldNames } from '../words';
import type { ImportRow } from './views';

/** What is wrong, in which cell and with which other rows. */
export function rowErrorWords({
  code,
  field,
  explanation,
  lines,
}: ImportRow['errors'][number]): string {
  const where = field ? `${fieldNames[field]} : ` : '';
  const others =
    lines.length > 0 ? ` (${lines.length > 1 ? 'lignes' : 'ligne'} ${lines.join(', ')})` : '';
  return french(`${where}${explanation ?? errorSentences[code]}${others}`);
}
