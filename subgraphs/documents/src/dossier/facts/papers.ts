import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, desc, eq, gte, inArray, isNull } from 'drizzle-orm';
import { delivery, type DeliveryRow } from '../../delivery/table.ts';
import { document, type DocumentRow } from '../../document/table.ts';

/** What stands here of an account. */
export interface Papers {
  /** Risk assessments, company sheets and reports, the latest first. */
  prevention: DocumentRow[];
  /** Summonses, those that hold no more included, the latest first. */
  summonses: DocumentRow[];
  /** To whom they went. */
  deliveries: DeliveryRow[];
  /** Certificates and notices that visits ended with. */
  ofVisits: DocumentRow[];
  /** Proofs that an appointment was asked for when none was free in time. */
  proofs: DocumentRow[];
}

/**
 * Certificates and notices that go to every employer. That there was a préreprise, an ANCI or a state of exposures is told
 * to nobody else.
 */
const ofVisits = ['CERTIFICATE', 'APTITUDE', 'UNFITNESS', 'MEASURES'] as const;

export async function readPapers(
  tx: ActorTransaction,
  accountId: string,
  since: Date,
): Promise<Papers> {
  const find = (kinds: readonly DocumentRow['kind'][], from: Date) =>
    tx
      .select()
      .from(document)
      .where(
        and(
          ...[eq(document.accountId, accountId), inArray(document.kind, [...kinds])],
          ...[gte(document.createdAt, from)],
        ),
      )
      .orderBy(desc(document.createdAt), asc(document.id));
  const standing = ({ withdrawnAt }: DocumentRow): boolean => withdrawnAt === null;
  const always = new Date(0);
  return {
    prevention: (
      await find(['RISK_ASSESSMENT', 'COMPANY_SHEET', 'ACTION_REPORT', 'PREVENTION_PAPER'], always)
    ).filter(standing),
    summonses: await find(['SUMMONS'], since),
    deliveries: await tx
      .select()
      .from(delivery)
      .where(and(eq(delivery.accountId, accountId), isNull(delivery.refusedAt)))
      .orderBy(asc(delivery.createdAt), asc(delivery.id)),
    ofVisits: (await find(ofVisits, since)).filter(standing),
    proofs: (await find(['REQUEST_PROOF'], since)).filter(standing),
  };
}
