import { allows } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { holdToCall } from '@vigie/chassis/call';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { tidy } from '@vigie/chassis/typed-text';
import type { Context } from '../../context.ts';
import { openRequest } from '../open.ts';
import type { RequestRefusal } from '../refusal.ts';
import { addressLife, addressPath } from './address.ts';
import { findAttachment, findAttachmentsOf } from './queries.ts';
import { attachmentAddress } from './table.ts';

/** Characters of a file's name that are kept. */
const longestFileName = 200;

/** Files of one request at most. */
export const mostAttachments = 5;

type Reach = Pick<Context, 'clock' | 'database'>;
type Done = Promise<Outcome<{ path: string }, RequestRefusal>>;
type Address = typeof attachmentAddress.$inferInsert;

/** Gives an address to which a file of a request that is not settled is sent. */
export function sendRequestAttachment(
  { clock, database }: Reach,
  caller: CallerActor,
  { requestId, fileName }: { requestId: string; fileName: string },
): Done {
  const issue = async (tx: ActorTransaction) => {
    const request = await openRequest(tx, { id: requestId });
    if ('refusals' in request) return refuse(...request.refusals);
    const [files] = await findAttachmentsOf(tx, [requestId]);
    if ((files ?? []).length >= mostAttachments)
      return refuse<RequestRefusal>({ code: 'TOO_MANY', field: 'fileName' });
    const { accountId } = request;
    await audit(tx, { action: 'request-attachment.awaited', accountId, targetId: requestId });
    await holdToCall(tx, 'sendRequestAttachment');
    const name = tidy(fileName).slice(0, longestFileName) || 'piece';
    return {
      done: await newAddress(tx, caller, { requestId, accountId, fileName: name }, clock.now()),
    };
  };
  return database.as(caller, issue, 'writing');
}

/** Gives an address at which a file is fetched, and notes who opens it. */
export function openRequestAttachment(
  { clock, database }: Reach,
  caller: CallerActor,
  id: string,
): Done {
  const issue = async (tx: ActorTransaction) => {
    const file = isId(id) ? await findAttachment(tx, id) : null;
    if (!file) return refuse<RequestRefusal>({ code: 'NOT_FOUND', field: 'id' });
    const { accountId, requestId } = file;
    if (!(await allows(tx, accountId, 'visits:request')))
      return refuse<RequestRefusal>({ code: 'MISSING_RIGHT', field: null });
    await audit(tx, { action: 'request-attachment.opened', accountId, targetId: requestId });
    return {
      done: await newAddress(tx, caller, { requestId, accountId, attachmentId: id }, clock.now()),
    };
  };
  return database.as(caller, issue, 'writing');
}

async function newAddress(
  tx: ActorTransaction,
  { subjectId }: CallerActor,
  what: Pick<Address, 'requestId' | 'accountId' | 'attachmentId' | 'fileName'>,
  now: Date,
): Promise<{ path: string }> {
  const token = newSecret();
  const expiresAt = new Date(now.getTime() + addressLife);
  await tx
    .insert(attachmentAddress)
    .values({ ...what, tokenHash: hashSecret(token), subjectId, expiresAt });
  return { path: addressPath(token) };
}
