import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { holdToCall } from '@vigie/chassis/call';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { tidy } from '@vigie/chassis/typed-text';
import { writingRefusals } from '../account/open.ts';
import type { Context } from '../context.ts';
import type { RegistrationChangeRefusal } from '../generated/resolvers.ts';
import { isUnsettled } from '../registration-change/open.ts';
import { findChanges } from '../registration-change/queries.ts';
import type { ChangeRow } from '../registration-change/table.ts';
import { addressLife, addressPath } from './address.ts';
import { findProofs } from './queries.ts';
import { proofAddress } from './table.ts';

/** Characters of a file's name that are kept. */
const longestFileName = 200;

type Done = Promise<Outcome<{ path: string }, RegistrationChangeRefusal>>;

/** Gives an address to which the proof of a request that waits is sent. */
export function sendRegistrationProof(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  { changeId, fileName }: { changeId: string; fileName: string },
): Done {
  const issue = async (tx: ActorTransaction) => {
    const change = await openedBy(tx, changeId);
    if ('refusals' in change) return change;
    if (!isUnsettled(change))
      return refuse({ code: 'ALREADY_DECIDED' as const, field: 'changeId' });
    const { accountId } = change;
    await audit(tx, { action: 'registration-proof.awaited', accountId, targetId: changeId });
    await holdToCall(tx, 'sendRegistrationProof');
    const name = tidy(fileName).slice(0, longestFileName) || 'justificatif';
    return { done: await newAddress(tx, caller, change, { fileName: name }, clock.now()) };
  };
  return database.as(caller, issue, 'writing');
}

/** Gives an address at which a proof is fetched, and notes who opens it. */
export function openRegistrationProof(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  changeId: string,
): Done {
  const issue = async (tx: ActorTransaction) => {
    const change = await openedBy(tx, changeId);
    if ('refusals' in change) return change;
    const [proof] = await findProofs(tx, [changeId]);
    if (!proof) return refuse({ code: 'NO_PROOF' as const, field: 'changeId' });
    const { accountId } = change;
    await audit(tx, { action: 'registration-proof.opened', accountId, targetId: changeId });
    return { done: await newAddress(tx, caller, change, null, clock.now()) };
  };
  return database.as(caller, issue, 'writing');
}

async function openedBy(
  tx: ActorTransaction,
  id: string,
): Promise<ChangeRow | { refusals: RegistrationChangeRefusal[] }> {
  const [change] = isId(id) ? await findChanges(tx, [id]) : [];
  if (!change) return refuse({ code: 'NOT_FOUND', field: 'changeId' });
  const closed = await writingRefusals(tx, change.accountId, 'changeId');
  return closed.length > 0 ? refuse(...closed) : change;
}

async function newAddress(
  tx: ActorTransaction,
  { subjectId }: CallerActor,
  { id: changeId, accountId }: ChangeRow,
  sent: { fileName: string } | null,
  now: Date,
): Promise<{ path: string }> {
  const token = newSecret();
  await tx.insert(proofAddress).values({
    ...{ tokenHash: hashSecret(token), changeId, accountId, subjectId },
    ...{ purpose: sent ? 'SEND' : 'FETCH', fileName: sent?.fileName ?? null },
    expiresAt: new Date(now.getTime() + addressLife),
  });
  return { path: addressPath(token) };
}
