import { audit } from '@vigie/chassis/audit';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { parseEmailAddress } from '@vigie/chassis/identifiers/email-address';
import { newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { tidy } from '@vigie/chassis/typed-text';
import { and, count, eq, sql } from 'drizzle-orm';
import { findAccountByNumber } from '../account/queries.ts';
import type { Context } from '../context.ts';
import type { AccessRequestRefusal, RequestAccessInput } from '../generated/resolvers.ts';
import { asSignIn } from '../session/commands.ts';
import { askedRefusals, requestsPerDay, type Asked } from './rules.ts';
import { accessRequest } from './table.ts';

/**
 * Takes a request in. Whether the number, the old address or the new one are known changes nothing of the answer: all of
 * it is looked up by jobs and people later.
 */
export async function requestAccess(
  { caller, database }: Pick<Context, 'caller' | 'database'>,
  input: RequestAccessInput,
): Promise<Outcome<{ secret: string }, AccessRequestRefusal>> {
  const asked = tidied(input);
  const refusals = askedRefusals(asked);
  const { email, phone, message, ...rest } = asked;
  if (email === null || refusals.length > 0) return refuse(...refusals);
  const secret = newSecret();
  return database.as(
    asSignIn(caller),
    async (tx): Promise<Outcome<{ secret: string }, AccessRequestRefusal>> => {
      if ((await sentToday(tx, email)) >= requestsPerDay) {
        return refuse({ code: 'TOO_MANY', field: 'email' });
      }
      const account = await asJobWithin(tx, { task: 'find-account' }, () =>
        findAccountByNumber(tx, asked.memberNumber),
      );
      const id = newId();
      await tx.insert(accessRequest).values({
        ...{ id, ...rest, email, phone: phone || null, message: message || null },
        ...{ secretHash: hashSecret(secret), accountId: account?.id ?? null },
      });
      await audit(tx, {
        action: 'access-request.received',
        ...(account ? { accountId: account.id } : {}),
        targetId: id,
        details: { kind: asked.kind },
      });
      for (const to of ['author', 'service', 'company'] as const) {
        await enqueue(tx, 'send-access-request-mail', { requestId: id, to });
      }
      return { done: { secret } };
    },
    'writing',
  );
}

function tidied(input: RequestAccessInput): Asked {
  const { kind } = input;
  return {
    kind,
    memberNumber: input.memberNumber.replace(/\s/g, ''),
    email: parseEmailAddress(input.email),
    previousEmail: kind === 'ADDRESS_CHANGED' ? parseEmailAddress(input.previousEmail ?? '') : null,
    firstName: tidy(input.firstName),
    lastName: tidy(input.lastName),
    phone: tidy(input.phone ?? ''),
    message: tidy(input.message ?? ''),
  };
}

/** Of those who ask at once for one address, each waits for the one before. */
async function sentToday(tx: ActorTransaction, email: string): Promise<number> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('request of ' || ${email}, 0))`,
  );
  const [row] = await tx
    .select({ rows: count() })
    .from(accessRequest)
    .where(
      and(
        eq(accessRequest.email, email),
        sql`${accessRequest.requestedAt} > clock.now() - interval '1 day'`,
      ),
    );
  return row?.rows ?? 0;
}
