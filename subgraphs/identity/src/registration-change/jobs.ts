import { audit } from '@vigie/chassis/audit';
import { readToday } from '@vigie/chassis/today';
import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import type { JobContext } from '../job-context.ts';
import { person } from '../person/table.ts';
import { findService } from '../service/queries.ts';
import { isSiretTaken } from '../account/queries.ts';
import { applyChange } from './apply.ts';
import { decidedMail } from './mail.ts';
import { registrationChange } from './table.ts';

/** Gives accounts the numbers whose day has come, each in a transaction of its own. */
export async function applyRegistrationChanges({
  database,
  log,
}: Pick<JobContext, 'database' | 'log'>): Promise<void> {
  const job = { kind: 'job', task: 'apply-registration-changes' } as const;
  const due = await database.as(job, async (tx) =>
    tx
      .select({ id: registrationChange.id })
      .from(registrationChange)
      .where(
        and(
          eq(registrationChange.state, 'CONFIRMED'),
          isNull(registrationChange.appliedAt),
          lte(registrationChange.effectiveOn, await readToday(tx)),
        ),
      )
      .orderBy(asc(registrationChange.effectiveOn)),
  );
  for (const { id } of due) {
    await database.as(job, async (tx) => {
      const [change] = await tx
        .select()
        .from(registrationChange)
        .where(and(eq(registrationChange.id, id), isNull(registrationChange.appliedAt)))
        .for('update');
      if (!change) return;
      if (await isSiretTaken(tx, change.siret)) {
        log.error({ changeId: id }, 'A confirmed number belongs to another account by now');
        return;
      }
      await applyChange(tx, change);
    });
  }
}

/** Tells whoever asked what the service decided. */
export async function sendRegistrationMail(
  { database, mailer, portalUrl }: Pick<JobContext, 'database' | 'mailer' | 'portalUrl'>,
  { changeId }: { changeId: string },
): Promise<void> {
  const message = await database.as({ kind: 'job', task: 'send-registration-mail' }, async (tx) => {
    const [row] = await tx
      .select({ change: registrationChange, account: memberAccount, email: person.email })
      .from(registrationChange)
      .innerJoin(memberAccount, eq(memberAccount.id, registrationChange.accountId))
      .innerJoin(person, eq(person.id, registrationChange.requestedBy))
      .where(eq(registrationChange.id, changeId));
    if (!row) return null;
    const service = await findService(tx);
    if (!service) throw new Error('The service has no settings: nobody can be told who writes');
    const { change, account, email } = row;
    const { accountId } = change;
    await audit(tx, { action: 'registration.mailed', accountId, targetId: changeId });
    const screen = `${portalUrl}/${account.memberNumber}/entreprise/informations`;
    return decidedMail(service, change, { email, place: account.name, screen });
  });
  if (message) await mailer.send(message);
}
