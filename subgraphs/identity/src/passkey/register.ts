import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Context } from '../context.ts';
import type { Browser } from '../device/recognise.ts';
import type { FactorRefusal } from '../generated/resolvers.ts';
import { enrollingActor, whoEnrols } from '../second-factor/enrolling.ts';
import { factorMade, type MadeFactor } from '../second-factor/made.ts';
import { findService } from '../service/queries.ts';
import { openCeremony, useCeremony } from './ceremony.ts';
import { asJson } from './json.ts';
import { listPasskeys } from './queries.ts';
import { passkey } from './table.ts';

/** What a browser that asks a passkey is told. */
export interface Asked {
  ceremony: string;
  /** Options of the WebAuthn call, as JSON. */
  options: string;
}

/** Longest name of a passkey, in characters. */
const longestName = 60;

/** Passkeys of one person at most. */
const mostPasskeys = 10;

/** Asks the browser to make a passkey for whoever may get a second factor now. */
export async function startPasskeyRegistration(
  context: Context,
  { step }: { step?: string | null },
): Promise<Outcome<Asked, FactorRefusal>> {
  const { clock, database, relyingParty } = context;
  const begin = async (tx: ActorTransaction): Promise<Outcome<Asked, FactorRefusal>> => {
    const who = await whoEnrols(tx, context, step);
    if (typeof who === 'string') return refuse({ code: who });
    const { id: personId, email, firstName, lastName } = who.subject;
    const [known, service] = [await listPasskeys(tx, personId), await findService(tx)];
    if (known.length >= mostPasskeys) return refuse({ code: 'ALREADY_THERE' });
    const options = await generateRegistrationOptions({
      rpID: relyingParty.id,
      rpName: service?.name ?? 'Vigie',
      userID: new TextEncoder().encode(personId),
      userName: email,
      userDisplayName: `${firstName} ${lastName}`,
      attestationType: 'none',
      excludeCredentials: known.map(({ credentialId: id }) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const { challenge } = options;
    const asked = { purpose: 'register', personId, challenge } as const;
    const ceremony = await openCeremony(tx, asked, clock.now());
    return { done: { ceremony, options: JSON.stringify(options) } };
  };
  return database.as(enrollingActor(context, step), begin, 'writing');
}

/** Keeps the passkey that the browser has made. */
export async function confirmPasskeyRegistration(
  context: Context,
  typed: Browser & { step?: string | null; ceremony: string; response: string; name: string },
): Promise<Outcome<MadeFactor, FactorRefusal>> {
  const { clock, database, relyingParty } = context;
  const finish = async (tx: ActorTransaction): Promise<Outcome<MadeFactor, FactorRefusal>> => {
    const who = await whoEnrols(tx, context, typed.step);
    if (typeof who === 'string') return refuse({ code: who });
    const personId = who.subject.id;
    const ceremony = await useCeremony(tx, typed.ceremony, 'register', clock.now());
    const made =
      ceremony?.personId === personId
        ? await verified(typed.response, ceremony.challenge, relyingParty)
        : null;
    if (!made) return refuse({ code: 'NOT_VERIFIED' });
    const row = {
      ...{ id: newId(), personId, credentialId: made.id, counter: made.counter },
      ...{ publicKey: Buffer.from(made.publicKey), transports: made.transports ?? [] },
      ...{ name: tidy(typed.name).slice(0, longestName) || 'Clé d’accès' },
      ...{ createdAt: clock.now(), lastUsedAt: null },
    };
    // A key that somebody has already, perhaps another person, is kept no second time.
    const kept = await tx.insert(passkey).values(row).onConflictDoNothing().returning();
    if (kept.length === 0) return refuse({ code: 'NOT_VERIFIED' });
    const done = await factorMade(tx, context, who, typed, 'passkey');
    return done === 'STEP_EXPIRED' ? refuse({ code: done }) : { done };
  };
  return database.as(enrollingActor(context, typed.step), finish, 'writing');
}

async function verified(text: string, challenge: string, party: Context['relyingParty']) {
  const response = asJson<RegistrationResponseJSON>(text);
  if (!response) return null;
  // What a browser sends may be anything: all that is not a proper answer is none.
  const result = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
  }).catch(() => null);
  return result?.verified ? result.registrationInfo.credential : null;
}
