import { audit } from '@vigie/chassis/audit';
import { isId, newId } from '@vigie/chassis/ids';
import { hashSecret } from '@vigie/chassis/secret';
import { eq } from 'drizzle-orm';
import { timingSafeEqual } from 'node:crypto';
import type { Context } from '../context.ts';
import { machineLife } from '../session/rules.ts';
import { session } from '../session/table.ts';
import { client } from './table.ts';

export interface MachineToken {
  accessToken: string;
  /** Seconds until it ends. */
  expiresIn: number;
}

/** A token for a program that shows its secret (RFC 6749, client credentials); null for wrong credentials. */
export async function issueMachineToken(
  { clock, database, signer }: Pick<Context, 'clock' | 'database' | 'signer'>,
  requestId: string,
  clientId: string,
  secret: string,
): Promise<MachineToken | null> {
  if (!isId(clientId)) return null;
  const now = clock.now();
  const endsAt = new Date(now.getTime() + machineLife);
  const sessionId = newId();
  const accepted = await database.as({ kind: 'sign-in', requestId }, async (tx) => {
    const [found] = await tx.select().from(client).where(eq(client.id, clientId));
    if (!found || found.disabledAt || !same(hashSecret(secret), found.secretHash)) {
      await audit(tx, { action: 'client.refused', targetId: clientId });
      return false;
    }
    await tx.insert(session).values({
      id: sessionId,
      subjectId: clientId,
      subjectKind: 'machine',
      createdAt: now,
      lastSeenAt: now,
      endsAt,
    });
    await audit(tx, { action: 'client.token-issued', targetId: clientId });
    return true;
  });
  if (!accepted) return null;
  const accessToken = await signer.sign(clientId, sessionId, now, endsAt);
  return { accessToken, expiresIn: machineLife / 1000 };
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
