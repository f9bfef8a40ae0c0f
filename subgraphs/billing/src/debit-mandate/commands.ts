import { allows, allowsEverywhere, standingOn, whyClosed } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { encryptValue } from '@vigie/chassis/secret';
import { tidy } from '@vigie/chassis/typed-text';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type {
  DebitRefusal,
  RevokeDebitMandateInput,
  SignDebitMandateInput,
} from '../generated/resolvers.ts';
import { readSetting } from '../setting/queries.ts';
import { findMandates } from './queries.ts';
import { ibanContext, isOffered, plainIban, signingRefusals } from './rules.ts';
import { debitMandate, type MandateRow } from './table.ts';

type Result = Promise<Outcome<{ id: string }, DebitRefusal>>;

/** A member signs, with a proof of who they are that is minutes old. Nobody signs for them. */
export function signDebitMandate(
  { database, clock, dataKey }: Context,
  caller: CallerActor,
  input: SignDebitMandateInput,
): Result {
  // What is kept under the key of the call is a hash of it: the IBAN does not stand there.
  return runCommand<{ id: string }, DebitRefusal>(
    ...([database, caller, 'signDebitMandate', input] as const),
    async (tx) => {
      const { accountId } = input;
      const standing = isId(accountId)
        ? await standingOn(tx, accountId, 'invoices:read', 'invoices:pay')
        : 'unknown';
      if (standing === 'unknown') return refuse({ code: 'NOT_FOUND', field: 'accountId' });
      if (standing === 'visible') return refuse({ code: await whyClosed(tx, accountId) });
      if (caller.kind !== 'user') return refuse({ code: 'MISSING_RIGHT' });
      const setting = await readSetting(tx);
      if (!isOffered(setting)) return refuse({ code: 'NOT_OFFERED' });
      const refusals = signingRefusals(input);
      if (refusals.length > 0) return refuse(...refusals);
      if (!(await hasProvenLately(tx))) return refuse({ code: 'PROOF_NEEDED' });
      const id = newId();
      const iban = plainIban(input.iban);
      const [made] = await tx
        .insert(debitMandate)
        .values({
          ...{ id, accountId, holder: tidy(input.holder), place: tidy(input.place) },
          ...{ ibanEncrypted: encryptValue(dataKey, ibanContext(id), iban) },
          ...{ ibanEnd: iban.slice(-4), bic: plainIban(input.bic ?? '') },
          ...{ creditor: setting.debitCreditor, ics: setting.debitIcs.replace(/\s/g, '') },
          ...{ signedBy: caller.subjectId, signedOn: clock.today() },
        })
        .onConflictDoNothing()
        .returning({ id: debitMandate.id });
      if (!made) return refuse({ code: 'SIGNED', field: 'accountId' });
      await audit(tx, { action: 'debit-mandate.signed', accountId, targetId: id });
      return { done: { id } };
    },
  );
}

/** Takes a mandate back, at any time and without a reason; what is at the bank already is still collected. */
export function revokeDebitMandate(
  { database }: Context,
  caller: CallerActor,
  input: RevokeDebitMandateInput,
): Result {
  return runCommand<{ id: string }, DebitRefusal>(
    ...([database, caller, 'revokeDebitMandate', input] as const),
    async (tx) => {
      const [row] = isId(input.id) ? await findMandates(tx, [input.id]) : [];
      if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
      const service = caller.kind !== 'user' && (await allowsEverywhere(tx, 'billing:manage'));
      if (!service && !(await allows(tx, row.accountId, 'invoices:pay'))) {
        return refuse({ code: await whyClosed(tx, row.accountId) });
      }
      const ended = await endMandate(tx, row, service ? 'SERVICE' : 'MEMBER');
      return ended ? { done: { id: row.id } } : refuse({ code: 'REVOKED', field: 'id' });
    },
  );
}

/** Ends a mandate; false where it has ended already. */
export async function endMandate(
  tx: ActorTransaction,
  { id, accountId }: Pick<MandateRow, 'id' | 'accountId'>,
  endedBy: NonNullable<MandateRow['endedBy']>,
): Promise<boolean> {
  const ended = await tx
    .update(debitMandate)
    .set({ endedAt: sql`clock.now()`, endedBy })
    .where(and(eq(debitMandate.id, id), isNull(debitMandate.endedAt)))
    .returning({ id: debitMandate.id });
  if (ended.length === 0) return false;
  const details = { by: endedBy };
  await audit(tx, { action: 'debit-mandate.ended', accountId, targetId: id, details });
  return true;
}

async function hasProvenLately(tx: ActorTransaction): Promise<boolean> {
  const [row] = await tx.execute<{ proven: boolean }>(sql`select access.proven_lately() as proven`);
  return row?.proven ?? false;
}
