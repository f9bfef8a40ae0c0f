import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import { alertPerson } from '../alert/commands.ts';
import type { Context } from '../context.ts';
import type { PasswordRefusal } from '../generated/resolvers.ts';
import { findPerson } from '../person/queries.ts';
import type { PersonRow } from '../person/table.ts';
import { hasProven } from '../proof/queries.ts';
import { asSignIn } from '../session/commands.ts';
import { endSessionsOf } from '../session/end.ts';
import { hashPassword } from './hash.ts';
import { findLinkHolder, ownedNumbers, usableLink } from './queries.ts';
import { weaknesses } from './strength.ts';
import { password, passwordLink } from './table.ts';

type Refused = { refusals: PasswordRefusal[] };

/** Sets a password with the link that came by mail. No session and no trusted device outlives it. */
export async function choosePassword(
  { caller, clock, database }: Context,
  typed: { link: string; password: string },
): Promise<Outcome<{ personId: string }, PasswordRefusal>> {
  const actor = asSignIn(caller);
  const now = clock.now();
  const holder = await database.as(actor, (tx) => findLinkHolder(tx, typed.link, now));
  if (!holder) return refuse({ code: 'LINK_EXPIRED' });
  const weak = refuseWeak(typed.password, holder.owner, [holder.memberNumber]);
  if (weak) return weak;
  const hash = await hashPassword(typed.password);
  const keep = async (tx: ActorTransaction) => {
    const used = await tx
      .update(passwordLink)
      .set({ usedAt: now })
      .where(usableLink(typed.link, now))
      .returning({ id: passwordLink.id });
    if (used.length === 0) return refuse({ code: 'LINK_EXPIRED' as const });
    await keepPassword(tx, holder.owner.id, hash, now);
    await endSessionsOf(tx, holder.owner.id, now);
    return { done: { personId: holder.owner.id } };
  };
  return database.as(actor, keep, 'writing');
}

/** Sets or changes the caller's password; every other session of theirs ends. */
export async function changePassword(
  { caller, clock, database }: Context,
  typed: { password: string },
): Promise<Outcome<{ personId: string }, PasswordRefusal>> {
  const actor = signedIn(caller);
  const now = clock.now();
  const found = await database.as(actor, async (tx) => {
    if (!(await hasProven(tx, actor, now))) return refuse({ code: 'PROOF_NEEDED' as const });
    const [subject, numbers] = [
      await findPerson(tx, actor.subjectId),
      await ownedNumbers(tx, actor.subjectId),
    ];
    if (!subject || numbers.length === 0) return refuse({ code: 'NO_OWNER' as const });
    return refuseWeak(typed.password, subject, numbers);
  });
  if (found) return found;
  const hash = await hashPassword(typed.password);
  const keep = async (tx: ActorTransaction) => {
    await keepPassword(tx, actor.subjectId, hash, now);
    await endSessionsOf(tx, actor.subjectId, now, actor.sessionId);
    return { done: { personId: actor.subjectId } };
  };
  return database.as(actor, keep, 'writing');
}

function refuseWeak(
  typed: string,
  { email, firstName, lastName }: PersonRow,
  numbers: readonly string[],
): Refused | null {
  const known = [...email.split(/[@.]/), firstName, lastName, ...numbers];
  const codes = weaknesses(typed, known);
  return codes.length > 0 ? refuse(...codes.map((code) => ({ code, field: 'password' }))) : null;
}

async function keepPassword(
  tx: ActorTransaction,
  personId: string,
  hash: string,
  setAt: Date,
): Promise<void> {
  const row = { personId, hash, setAt };
  await tx.insert(password).values(row).onConflictDoUpdate({ target: password.personId, set: row });
  await alertPerson(tx, { kind: 'password-set', personId });
  await audit(tx, { action: 'password.set', targetId: personId });
}
