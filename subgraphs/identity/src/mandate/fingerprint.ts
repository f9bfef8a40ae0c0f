import { createHash } from 'node:crypto';
import type { MandateRow } from './table.ts';

/**
 * SHA-256 over what was entrusted, by whom, to whom and when. Printed on the proof and shown in the portal: when both
 * agree, the proof says what the service keeps.
 */
export function fingerprintOf(
  row: Pick<
    MandateRow,
    | 'id'
    | 'firmId'
    | 'accountId'
    | 'parts'
    | 'startsOn'
    | 'endsOn'
    | 'decidedAt'
    | 'decidedBy'
    | 'decidedEmail'
  >,
): string {
  const { id, firmId, accountId, parts, startsOn, endsOn, decidedAt, decidedBy, decidedEmail } =
    row;
  const facts = [
    ...[id, firmId, accountId, parts.join(' '), startsOn, endsOn ?? ''],
    ...[decidedAt?.toISOString() ?? '', decidedBy ?? '', decidedEmail ?? ''],
  ];
  return createHash('sha256').update(facts.join('\n')).digest('hex');
}
