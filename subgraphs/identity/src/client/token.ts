import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { hashSecret } from '@vigie/chassis/secret';
import { eq, sql } from 'drizzle-orm';
import { timingSafeEqual } from 'node:crypto';
import type { Context } from '../context.ts';
import { machineLife } from '../session/rules.ts';
import { session } from '../session/table.ts';
import { isLive, toldTries, wrongWindow } from './rules.ts';
import { inOrder } from './scopes.ts';
import { client, clientSecret, type SecretRow } from './table.ts';
import { countWrong } from './wrong-secret.ts';

/** What a program is answered that asks for a token (RFC 6749 §4.4, §5). */
export type TokenAnswer =
  | { kind: 'issued'; accessToken: string; expiresIn: number; scopes: string[] }
  | { kind: 'refused' }
  | { kind: 'scope' }
  /** Too many wrong secrets; a right one works all the while. */
  | { kind: 'paused'; seconds: number };

export interface TokenRequest {
  clientId: string;
  secret: string;
  /** Rights that it asks for; null for all that it has. */
  scopes: readonly string[] | null;
}

/**
 * A token for a program that shows its secret. What it may do is looked up for each request and stands in no token: the
 * scopes of the answer are told, and those that are asked for only compared.
 */
export async function issueMachineToken(
  { clock, database, signer }: Pick<Context, 'clock' | 'database' | 'signer'>,
  requestId: string,
  { clientId, secret, scopes: asked }: TokenRequest,
): Promise<TokenAnswer> {
  if (!isId(clientId)) return { kind: 'refused' };
  const now = clock.now();
  const accepted = await database.as({ kind: 'sign-in', requestId }, async (tx) => {
    const [found] = await tx.select().from(client).where(eq(client.id, clientId));
    // Who asks for a program that does not exist leaves no row: the journal would be theirs to fill.
    if (!found) return { kind: 'refused' } as const;
    const shown = await secretOf(tx, clientId, secret, now);
    if (found.disabledAt || !shown) return refused(tx, clientId, now);
    const scopes = await tellScopes(tx, clientId);
    if (asked?.some((scope) => !scopes.includes(scope))) return { kind: 'scope' } as const;
    const life = now.getTime() + machineLife;
    const endsAt = new Date(Math.min(life, shown.endsAt?.getTime() ?? life));
    const sessionId = newId();
    await tx.insert(session).values({
      ...{ id: sessionId, subjectId: clientId, subjectKind: 'machine' },
      ...{ createdAt: now, lastSeenAt: now, endsAt },
    });
    await audit(tx, { action: 'client.token-issued', targetId: clientId });
    return { kind: 'accepted', sessionId, endsAt, scopes } as const;
  });
  if (accepted.kind !== 'accepted') return accepted;
  const { sessionId, endsAt, scopes } = accepted;
  return {
    kind: 'issued',
    accessToken: await signer.sign(clientId, sessionId, now, endsAt),
    expiresIn: Math.floor((endsAt.getTime() - now.getTime()) / 1000),
    scopes,
  };
}

/** The secret that was shown, while it may be. */
async function secretOf(
  tx: ActorTransaction,
  clientId: string,
  secret: string,
  now: Date,
): Promise<SecretRow | undefined> {
  const rows = await tx.select().from(clientSecret).where(eq(clientSecret.clientId, clientId));
  const hash = hashSecret(secret);
  return rows.find((row) => isLive(row, now) && same(hash, row.secretHash));
}

async function refused(tx: ActorTransaction, clientId: string, now: Date): Promise<TokenAnswer> {
  const { tries, since } = await countWrong(tx, clientId);
  if (tries <= toldTries) {
    await audit(tx, { action: 'client.refused', targetId: clientId });
    return { kind: 'refused' };
  }
  const until = (since ?? now).getTime() + wrongWindow;
  return { kind: 'paused', seconds: Math.max(1, Math.ceil((until - now.getTime()) / 1000)) };
}

async function tellScopes(tx: ActorTransaction, clientId: string): Promise<string[]> {
  const rows = await tx.execute<{ scope: string }>(
    sql`select scope from access.scopes_of(${clientId}) as scope`,
  );
  return inOrder(rows.map(({ scope }) => scope));
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
