import type { ActorTransaction } from '@vigie/chassis/database';
import { alertPerson } from '../alert/commands.ts';
import type { Context } from '../context.ts';
import { recogniseDevice, type Browser } from '../device/recognise.ts';
import { isToBeTold } from '../device/rules.ts';
import { trustDevice } from '../device/trust.ts';
import type { PersonRow } from '../person/table.ts';
import { openSession, type SessionTokens } from '../session/commands.ts';
import type { SessionRow } from '../session/table.ts';

/** A session, or the step that stands before it. */
export interface Entrance {
  session: SessionTokens | null;
  secondStep: SecondStep | null;
}

/** What is still to be shown, or made. */
export interface SecondStep {
  secret: string;
  expiresAt: Date;
  kind: 'prove' | 'enrol';
  totp: boolean;
  passkey: boolean;
  /** Days for which this browser may be trusted. */
  trustDays: number;
}

/** How somebody came in. */
export interface Arrival extends Browser {
  way: NonNullable<SessionRow['way']>;
  secondFactor: SessionRow['secondFactor'];
  /** The browser shall spare them the second factor from now on. */
  trust?: boolean | null | undefined;
}

/** Opens a session for somebody who has shown all that is asked of them, and tells them of it where the browser is new. */
export async function letIn(
  tx: ActorTransaction,
  context: Pick<Context, 'clock' | 'signer'>,
  subject: PersonRow,
  arrival: Arrival,
): Promise<Entrance> {
  const { way, secondFactor } = arrival;
  const now = context.clock.now();
  const { row, secret, ...browser } = await recogniseDevice(tx, subject.id, arrival, now);
  if (arrival.trust && secondFactor !== 'device') await trustDevice(tx, row.id, now);
  const kind = subject.staff ? 'staff' : 'user';
  const session = await openSession(tx, context, {
    ...{ subjectId: subject.id, subjectKind: kind, deviceId: row.id, device: row.name },
    ...{ way, secondFactor },
  });
  if (isToBeTold({ ...browser, way })) {
    await alertPerson(tx, { kind: 'new-device', personId: subject.id, sessionId: session.id });
  }
  return { session: { ...session, deviceSecret: secret }, secondStep: null };
}
