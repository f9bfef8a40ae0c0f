import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { fingerprint } from '@vigie/chassis/secret';
import { and, eq } from 'drizzle-orm';
import type { AnnouncementOutcome } from '../generated/resolvers.ts';
import type { Way } from './announce.ts';
import { factsOnFile, sameFacts, type Announcement } from './facts.ts';
import { findSameHire, recognisable, type RecognisableHire } from './match.ts';
import { changeHire } from './change.ts';
import { announcedHire, hireReference, type AnnouncementRow } from './table.ts';
import { insertHire, rewriteHire } from './write.ts';

/** What was done with an announcement, and with which hire. */
export interface TakenIn {
  outcome: AnnouncementOutcome;
  hire: AnnouncementRow | null;
}

/**
 * Takes one announcement in: a new one is written, one that is known is brought up to date as long as nobody has decided
 * on it, and the same again does nothing. Runs as a job of the account.
 */
export async function takeIn(
  tx: ActorTransaction,
  way: Way,
  accountId: string,
  announcement: Announcement,
  number: string | null,
): Promise<TakenIn> {
  const { facts, externalId, withdrawn } = announcement;
  const numberPrint = number === null ? null : fingerprint(way.dataKey, number);
  const who = { ...facts, fingerprint: numberPrint };
  const known =
    (await findByReference(tx, way, accountId, externalId)) ??
    (await findSameHire(tx, accountId, who, facts.startDate));
  if (withdrawn) return withdraw(tx, way, known);
  if (!known) {
    const { source, senderId: announcedBy } = way;
    const origin = { id: newId(), accountId, source, announcedBy };
    const { hire } = await insertHire(tx, way, origin, { facts, number });
    await remember(tx, way, hire, externalId);
    return { outcome: hire.state === 'LINKED' ? 'LINKED' : 'ANNOUNCED', hire };
  }
  await remember(tx, way, known.hire, externalId);
  const { state } = known.hire;
  const same = sameFacts(facts, factsOnFile(known)) && numberPrint === known.fingerprint;
  if (same && state !== 'WITHDRAWN') return { outcome: 'UNCHANGED', hire: known.hire };
  // Whoever refused a hire did not refuse another start: it is asked about anew.
  const open = state === 'TO_CONFIRM' || state === 'WITHDRAWN' || state === 'REFUSED';
  if (!open) return { outcome: 'REFUSED', hire: known.hire };
  const { hire } = await rewriteHire(tx, way, known, { facts, number });
  return { outcome: 'UPDATED', hire };
}

async function withdraw(
  tx: ActorTransaction,
  { today }: Way,
  known: RecognisableHire | null,
): Promise<TakenIn> {
  if (!known) return { outcome: 'UNCHANGED', hire: null };
  const { state } = known.hire;
  if (state === 'WITHDRAWN' || state === 'REFUSED') {
    return { outcome: 'UNCHANGED', hire: known.hire };
  }
  if (state !== 'TO_CONFIRM') return { outcome: 'REFUSED', hire: known.hire };
  const { hire } = await changeHire(tx, known, { state: 'WITHDRAWN', visitDueBy: null }, today);
  return { outcome: 'WITHDRAWN', hire };
}

async function findByReference(
  tx: ActorTransaction,
  { senderId }: Way,
  accountId: string,
  externalId: string | null,
): Promise<RecognisableHire | null> {
  if (externalId === null) return null;
  const [row] = await recognisable(tx)
    .innerJoin(hireReference, eq(hireReference.hireId, announcedHire.id))
    .where(
      and(
        eq(hireReference.accountId, accountId),
        eq(hireReference.senderId, senderId),
        eq(hireReference.externalId, externalId),
      ),
    );
  return row ?? null;
}

/** The sender's name of the announcement; another sender may call the same hire otherwise. */
async function remember(
  tx: ActorTransaction,
  { senderId }: Way,
  { id, accountId }: AnnouncementRow,
  externalId: string | null,
): Promise<void> {
  if (externalId === null) return;
  await tx
    .insert(hireReference)
    .values({ senderId, externalId, accountId, hireId: id })
    .onConflictDoNothing();
}
