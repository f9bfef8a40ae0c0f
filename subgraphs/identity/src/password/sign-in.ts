import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { parseMemberNumber } from '@vigie/chassis/identifiers/member-number';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { fingerprint } from '@vigie/chassis/secret';
import type { Context } from '../context.ts';
import { findKnownDevice, type Browser } from '../device/recognise.ts';
import type { SignInRefusal } from '../generated/resolvers.ts';
import { asSignIn } from '../session/commands.ts';
import { enter } from '../sign-in/enter.ts';
import type { Entrance } from '../sign-in/let-in.ts';
import { readSignInSetting } from '../sign-in-setting/queries.ts';
import { matchesPassword } from './hash.ts';
import { findOwner, findPassword } from './queries.ts';
import { longest } from './strength.ts';
import { countTry, noteSuccess } from './tries.ts';

interface Typed extends Browser {
  memberNumber: string;
  password: string;
  source?: string | null | undefined;
}

/** Lets the owner of an account in by its number and their password, or leads to the second step. */
export async function signInWithPassword(
  context: Context,
  typed: Typed,
): Promise<Outcome<Entrance, SignInRefusal>> {
  const { caller, clock, database, dataKey } = context;
  const memberNumber = parseMemberNumber(typed.memberNumber);
  if (memberNumber === null) return refuse({ code: 'INVALID_MEMBER_NUMBER' });
  const actor = asSignIn(caller);
  const begin = async (tx: ActorTransaction) => {
    if (!(await readSignInSetting(tx)).password) return 'not-offered' as const;
    const owner = await findOwner(tx, memberNumber);
    const known = owner && (await findKnownDevice(tx, owner.id, typed));
    const source = typed.source ? fingerprint(dataKey, typed.source) : null;
    const attempt = { memberNumber, deviceId: known?.id ?? null, source };
    const tryId = await countTry(tx, attempt, clock.now());
    if (!tryId) return 'paused' as const;
    await audit(tx, { action: 'password.tried', ...(owner && { targetId: owner.id }) });
    const kept = owner && (await findPassword(tx, owner.id));
    return { tryId, owner, hash: kept?.hash ?? null };
  };
  const counted = await database.as(actor, begin, 'writing');
  if (counted === 'not-offered') return refuse({ code: 'NOT_OFFERED' });
  if (counted === 'paused') return refuse({ code: 'PAUSED' });
  const { tryId, owner, hash } = counted;
  const matches = await matchesPassword(typed.password.slice(0, longest + 1), hash);
  if (!matches || !owner) return refuse({ code: 'WRONG_PASSWORD' });
  const comeIn = async (tx: ActorTransaction) => {
    await noteSuccess(tx, tryId);
    return { done: await enter(tx, context, owner, { ...typed, way: 'password' }) };
  };
  return database.as(actor, comeIn, 'writing');
}
