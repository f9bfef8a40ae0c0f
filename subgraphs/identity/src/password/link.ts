import { audit } from '@vigie/chassis/audit';
import { parseMemberNumber } from '@vigie/chassis/identifiers/member-number';
import { newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { PasswordRefusal } from '../generated/resolvers.ts';
import { asSignIn } from '../session/commands.ts';
import { readSignInSetting } from '../sign-in-setting/queries.ts';
import { linkLife } from './rules.ts';
import { passwordLink } from './table.ts';

/** Asks for a link. Whether there is such an account and who owns it is seen by the job: the answer tells nothing. */
export async function requestPasswordLink(
  { caller, clock, database }: Context,
  typed: string,
): Promise<Outcome<{ id: string }, PasswordRefusal>> {
  const memberNumber = parseMemberNumber(typed);
  if (memberNumber === null)
    return refuse({ code: 'INVALID_MEMBER_NUMBER', field: 'memberNumber' });
  const [id, now] = [newId(), clock.now()];
  const expiresAt = new Date(now.getTime() + linkLife);
  return database.as(asSignIn(caller), async (tx) => {
    if (!(await readSignInSetting(tx)).password) return refuse({ code: 'NOT_OFFERED' });
    await tx.insert(passwordLink).values({ id, memberNumber, requestedAt: now, expiresAt });
    await audit(tx, { action: 'password.link-requested', targetId: id });
    await enqueue(tx, 'send-password-link', { linkId: id }, { awaited: true });
    return { done: { id } };
  });
}
