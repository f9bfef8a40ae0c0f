import type { ActorTransaction } from '@vigie/chassis/database';
import type { PapersChanged } from '@vigie/chassis/events';
import { publish } from '@vigie/chassis/outbox';
import type { DocumentKind } from '../generated/resolvers.ts';
import { visitKinds } from '../kind/kinds.ts';
import { findPapersOfVisits } from './queries.ts';

/** What each kind makes of a visit, the weightiest first; measures go along with one of them. */
const endings: readonly [DocumentKind, NonNullable<PapersChanged['document']>][] = [
  ['UNFITNESS', 'UNFITNESS'],
  ['APTITUDE', 'FITNESS'],
  ['CERTIFICATE', 'ATTESTATION'],
];

/** Tells appointments what stands of the papers of a visit; as a job, after the change in the same transaction. */
export async function tellPapers(
  tx: ActorTransaction,
  { kind, visitId, accountId }: { kind: DocumentKind; visitId: string | null; accountId: string },
): Promise<void> {
  if (visitId === null || !visitKinds.includes(kind)) return;
  const [papers = []] = await findPapersOfVisits(tx, [visitId]);
  const ending = endings.find(([code]) => papers.some((paper) => paper.kind === code));
  await publish(tx, {
    ...{ type: 'papers.changed', key: visitId, accountId },
    payload: { visitId, accountId, document: ending?.[1] ?? null },
  });
}
