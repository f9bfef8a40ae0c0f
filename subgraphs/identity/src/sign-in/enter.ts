import type { ActorTransaction } from '@vigie/chassis/database';
import type { Context } from '../context.ts';
import { findKnownDevice, type Browser } from '../device/recognise.ts';
import { isTrusted } from '../device/rules.ts';
import { applyDueReset } from '../factor-reset/commands.ts';
import type { PersonRow } from '../person/table.ts';
import { readDemanded, readHeld } from '../second-factor/queries.ts';
import { isProtected, nextStep } from '../second-factor/rules.ts';
import { openStep } from '../second-factor/step.ts';
import { readSignInSetting } from '../sign-in-setting/queries.ts';
import { letIn, type Entrance } from './let-in.ts';

/** Where a first factor leads: to the second one where there is one or the service demands it, or in. */
export async function enter(
  tx: ActorTransaction,
  context: Pick<Context, 'clock' | 'signer'>,
  subject: PersonRow,
  arrival: Browser & { way: 'code' | 'password' },
): Promise<Entrance> {
  const now = context.clock.now();
  await applyDueReset(tx, subject.id, now);
  const held = await readHeld(tx, subject.id);
  const device = await findKnownDevice(tx, subject.id, arrival);
  const { trustedDeviceDays } = await readSignInSetting(tx);
  const trusted = device !== null && trustedDeviceDays > 0 && isTrusted(device, now);
  const demanded = await readDemanded(tx, subject);
  const kind = nextStep({ held, demanded, trusted });
  if (kind === null) {
    const secondFactor = isProtected(held) ? 'device' : null;
    return letIn(tx, context, subject, { ...arrival, secondFactor });
  }
  const opened = await openStep(tx, { personId: subject.id, kind, way: arrival.way }, now);
  const ways = { totp: held.totp, passkey: held.passkeys > 0 };
  return { session: null, secondStep: { ...opened, kind, ...ways, trustDays: trustedDeviceDays } };
}
