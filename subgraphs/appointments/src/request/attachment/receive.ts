import { audit } from '@vigie/chassis/audit';
import type { Database } from '@vigie/chassis/database';
import { mediaTypeOf } from '@vigie/chassis/http/media-type';
import { readWhole } from '@vigie/chassis/http/whole-body';
import { newId } from '@vigie/chassis/ids';
import { encryptBytes } from '@vigie/chassis/secret';
import { eq } from 'drizzle-orm';
import { isOpen } from '../state.ts';
import { visitRequest } from '../table.ts';
import { mostAttachments } from './commands.ts';
import { findAttachmentsOf, type Redeemed } from './queries.ts';
import { requestAttachment } from './table.ts';

/** Binds the bytes of a file to its row. */
export const contextOf = (id: string): string => `request-attachment ${id}`;

/** What became of a file that was sent. */
export type Received = 'RECEIVED' | 'TOO_LARGE' | 'UNKNOWN_KIND' | 'SETTLED';

/** Takes a file in, beside those that came before. */
export async function receiveAttachment(
  { database, dataKey }: { database: Database; dataKey: Buffer },
  { requestId, fileName, subjectId: sentBy }: Redeemed,
  body: Request,
): Promise<Received> {
  const content = await readWhole(body);
  if (content === null) return 'TOO_LARGE';
  const mediaType = mediaTypeOf(content);
  if (mediaType === null) return 'UNKNOWN_KIND';
  const id = newId();
  const encrypted = encryptBytes(dataKey, contextOf(id), content);
  return database.as({ kind: 'job', task: 'receive-attachment' }, async (tx) => {
    // Under a lock, so that two addresses at once bring no sixth file.
    const [request] = await tx
      .select()
      .from(visitRequest)
      .where(eq(visitRequest.id, requestId))
      .for('update');
    const [files] = await findAttachmentsOf(tx, [requestId]);
    const full = (files ?? []).length >= mostAttachments;
    if (!request || !isOpen(request.state) || full) return 'SETTLED';
    const { accountId } = request;
    await tx.insert(requestAttachment).values({
      ...{ id, requestId, accountId, sentBy, name: fileName ?? 'piece', mediaType },
      ...{ byteSize: content.byteLength, encrypted },
    });
    await audit(tx, {
      ...{ action: 'request-attachment.received', accountId, targetId: requestId },
      details: { mediaType, byteSize: content.byteLength },
    });
    return 'RECEIVED';
  });
}
