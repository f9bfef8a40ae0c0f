import type { ActorTransaction } from '@vigie/chassis/database';
import { alertPerson } from '../alert/commands.ts';
import type { Context } from '../context.ts';
import { recogniseDevice, type Browser } from '../device/recognise.ts';
import { isToBeTold } from '../device/rules.ts';
import type { PersonRow } from '../person/table.ts';
import { openSession, type SessionTokens } from '../session/commands.ts';
import type { SessionRow } from '../session/table.ts';

/** Where a proven factor leads. */
export interface Entrance {
  session: SessionTokens;
}

/** How somebody came to the door. */
export interface Arrival extends Browser {
  way: NonNullable<SessionRow['way']>;
}

/** Lets in somebody who has just proven who they are, and tells them of it where the browser is a new one. */
export async function enter(
  tx: ActorTransaction,
  context: Pick<Context, 'clock' | 'signer'>,
  subject: PersonRow,
  arrival: Arrival,
): Promise<Entrance> {
  const { way } = arrival;
  const { row, secret, ...browser } = await recogniseDevice(
    tx,
    subject.id,
    arrival,
    context.clock.now(),
  );
  const kind = subject.staff ? 'staff' : 'user';
  const session = await openSession(tx, context, {
    ...{ subjectId: subject.id, subjectKind: kind, deviceId: row.id, device: row.name },
    ...{ way, secondFactor: null },
  });
  if (isToBeTold({ ...browser, way })) {
    await alertPerson(tx, { kind: 'new-device', personId: subject.id, sessionId: session.id });
  }
  return { session: { ...session, deviceSecret: secret } };
}
