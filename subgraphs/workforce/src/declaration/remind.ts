import { allows, allowsEverywhere, whyClosed } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { CommandContext } from '../context.ts';
import type { DeclarationRefusal, RemindOfDeclarationInput } from '../generated/resolvers.ts';
import { isOpen } from './campaign.ts';
import { currentCounting } from './counting.ts';
import { tell } from './mail/tell.ts';
import { mayPrepare, type Result } from './open.ts';
import { findCurrent } from './queries.ts';
import { declarationReminder } from './table.ts';

/** Reminds those who are to sign what was prepared, or to prepare what was not; once a day and account. */
export function remindOfDeclaration(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: RemindOfDeclarationInput,
): Result {
  return runCommand<{ id: string }, DeclarationRefusal>(
    ...([database, caller, 'remindOfDeclaration', input] as const),
    (tx) => remind(tx, input.accountId, clock.today()),
  );
}

export async function remind(
  tx: ActorTransaction,
  accountId: string,
  today: CivilDate,
): Promise<Outcome<{ id: string }, DeclarationRefusal>> {
  const field = 'accountId';
  if (!isId(accountId) || !(await allows(tx, accountId, 'account:read'))) {
    return refuse({ code: 'NOT_FOUND', field });
  }
  const may = (await mayPrepare(tx, accountId)) || (await allowsEverywhere(tx, 'billing:manage'));
  if (!may) return refuse({ code: await whyClosed(tx, accountId), field });
  const { campaign } = await currentCounting(tx, today);
  if (!isOpen(campaign, today)) return refuse({ code: 'CAMPAIGN_CLOSED', field });
  const { year } = campaign;
  const job = { task: 'remind-of-declaration', accountId };
  const [row] = await findCurrent(tx, [accountId], today);
  if (row?.state === 'VALIDATED') return refuse({ code: 'WRONG_STATE', field });
  const marked = await asJobWithin(tx, job, () =>
    tx
      .insert(declarationReminder)
      .values({ accountId, year, day: today })
      .onConflictDoNothing()
      .returning({ day: declarationReminder.day }),
  );
  if (marked.length === 0) return refuse({ code: 'REMINDED_TODAY', field });
  const about = row?.state === 'TO_COUNTERSIGN' ? 'TO_SIGN' : 'TO_PREPARE';
  await tell(tx, { accountId, year, about });
  await audit(tx, { action: 'declaration.reminded', accountId, details: { year, about } });
  return { done: { id: row?.id ?? accountId } };
}
