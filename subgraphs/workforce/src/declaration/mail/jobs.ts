import { audit } from '@vigie/chassis/audit';
import { enqueue } from '@vigie/chassis/jobs';
import { newId } from '@vigie/chassis/ids';
import { mailLayout } from '@vigie/chassis/mail-layout';
import { publish } from '@vigie/chassis/outbox';
import { and, eq } from 'drizzle-orm';
import type { JobContext } from '../../job-context.ts';
import { countingFor } from '../counting.ts';
import { listTurns } from '../hand-over.ts';
import { declaration } from '../table.ts';
import { actionOf, letterOf, pathOf, titleOf, type Told } from './letter.ts';
import { eventOf, readRecipients } from './recipients.ts';
import { mailTask, tellTask, type Telling } from './tell.ts';

/** Finds out who is to be told: a line of the next digest, or a job of its own for each mail, so that none is sent twice. */
export async function tellOfDeclaration(
  { database, query }: JobContext,
  telling: Telling,
): Promise<void> {
  const { accountId, about, year, step } = telling;
  const { memberAccount } = await readRecipients(query, accountId, about);
  const path = pathOf({ about, account: memberAccount, step });
  const concerned = memberAccount.recipients.filter(
    ({ userId }) => telling.to === undefined || telling.to === userId,
  );
  await database.as({ kind: 'job', task: tellTask, accountId }, async (tx) => {
    for (const { userId, cadence } of concerned) {
      if (cadence === 'IMMEDIATE') await enqueue(tx, mailTask, { ...telling, userId });
      else {
        const title = titleOf({ about, year });
        await publish(tx, {
          ...{ type: 'notice.kept', key: userId, accountId },
          payload: {
            ...{
              noticeId: newId(),
              event: eventOf(about),
              userId,
              accountId,
              cadence,
              title,
              path,
            },
            dueOn: null,
          },
        });
      }
    }
  });
}

/** Writes to one person. Whoever has lost the right meanwhile is written nothing. */
export async function mailDeclaration(
  { clock, database, mailer, query, portalUrl }: JobContext,
  { userId, accountId, year, about, step }: Telling & { userId: string },
): Promise<void> {
  const { service, memberAccount: account } = await readRecipients(query, accountId, about);
  const recipient = account.recipients.find((each) => each.userId === userId);
  if (!recipient) return;
  const job = { kind: 'job', task: mailTask, accountId } as const;
  const told = await database.as(job, async (tx): Promise<Told | null> => {
    const [row] = await tx
      .select()
      .from(declaration)
      .where(and(eq(declaration.accountId, accountId), eq(declaration.year, year)));
    const { campaign } = await countingFor(tx, year, clock.today());
    const { closesOn } = campaign;
    const told = { about, year, closesOn, account };
    if (!step || !row) return { ...told, message: row?.returnMessage ?? null };
    const turn = (await listTurns(tx, row.id)).find((each) => each.step === step);
    return turn?.ownerId === userId ? { ...told, step, message: turn.message } : null;
  });
  // Handed on meanwhile: it is somebody else's.
  if (!told) return;
  const action = { label: actionOf(about), url: `${portalUrl}${pathOf(told)}` };
  await mailer.send(mailLayout(service, { to: recipient.email, ...letterOf(told), action }));
  await database.as(job, (tx) =>
    audit(tx, { action: 'declaration.mailed', accountId, details: { year, about } }),
  );
}
