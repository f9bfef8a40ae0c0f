import type { ActorTransaction } from '@vigie/chassis/database';
import { moment } from '@vigie/chassis/french-date';
import { eq, sql } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import { findDone } from '../assistance/jobs.ts';
import { assistance } from '../assistance/table.ts';
import { cancelLink } from '../factor-reset/rules.ts';
import { factorReset } from '../factor-reset/table.ts';
import { findPerson } from '../person/queries.ts';
import { formerAddress } from '../profile/table.ts';
import { readHeld } from '../second-factor/queries.ts';
import { findSession } from '../session/queries.ts';
import type { Alert } from './commands.ts';
import type { Occasion } from './letters.ts';

/** Where an alert goes; null where nobody is to be told any more. */
export async function addressOf(tx: ActorTransaction, alert: Alert): Promise<string | null> {
  if (alert.formerAddressId) {
    const [former] = await tx
      .select()
      .from(formerAddress)
      .where(eq(formerAddress.id, alert.formerAddressId));
    return former?.email ?? null;
  }
  const subject = await findPerson(tx, alert.personId);
  return subject && !subject.disabledAt ? subject.email : null;
}

/** With what, when, and what follows. */
export async function occasionOf(
  tx: ActorTransaction,
  alert: Alert,
  dataKey: Buffer,
): Promise<Occasion> {
  const [clock] = await tx.execute<{ zone: string; now: string }>(
    sql`select zone, clock.now() as now from clock.setting`,
  );
  if (!clock) throw new Error('The clock gave no instant');
  const session = alert.sessionId ? await findSession(tx, alert.sessionId) : null;
  const at = (instant: Date): string => `le ${moment(instant, clock.zone)}`;
  const { recoveryCodes: codesLeft } = await readHeld(tx, alert.personId);
  return {
    device: session?.device ?? 'navigateur inconnu',
    when: at(session?.createdAt ?? new Date(clock.now)),
    codesLeft,
    reset: await resetOf(tx, alert.resetId, dataKey, at),
    viewed: await viewedOf(tx, alert),
    assisted: await assistedOf(tx, alert, at),
  };
}

async function resetOf(
  tx: ActorTransaction,
  id: string | undefined,
  dataKey: Buffer,
  at: (instant: Date) => string,
): Promise<Occasion['reset']> {
  const [reset] = id ? await tx.select().from(factorReset).where(eq(factorReset.id, id)) : [];
  if (!reset) return { name: '', when: '', path: '/' };
  const subject = await findPerson(tx, reset.personId);
  return {
    name: `${subject?.firstName ?? ''} ${subject?.lastName ?? ''}`.trim(),
    when: at(reset.effectiveAt),
    path: `/connexion/annuler/${cancelLink(dataKey, reset.id)}`,
  };
}

const channels = {
  PHONE: 'par téléphone',
  MAIL: 'par e-mail',
  LETTER: 'par courrier',
  DESK: 'sur place',
} as const;

async function assistedOf(
  tx: ActorTransaction,
  { assistanceId: id, accountId }: Alert,
  at: (instant: Date) => string,
): Promise<Occasion['assisted']> {
  const [row] = id ? await tx.select().from(assistance).where(eq(assistance.id, id)) : [];
  if (!row) return { caller: '', channel: '', done: 0, when: '' };
  const done = (await findDone(tx, row)).find((each) => each.accountId === accountId)?.done ?? 0;
  const channel = channels[row.channel];
  return { caller: row.callerName, channel, done, when: at(row.startedAt) };
}

async function viewedOf(
  tx: ActorTransaction,
  { accountId, byId }: Alert,
): Promise<Occasion['viewed']> {
  const [account] = accountId
    ? await tx.select().from(memberAccount).where(eq(memberAccount.id, accountId))
    : [];
  const by = byId ? await findPerson(tx, byId) : null;
  return {
    account: account?.name ?? '',
    by: `${by?.firstName ?? ''} ${by?.lastName ?? ''}`.trim(),
    path: account ? `/${account.memberNumber}/entreprise/journal` : '/',
  };
}
