import { standingOn, whyClosed } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { isRefused, refuse, type Outcome } from '@vigie/chassis/refusal';
import type { CommandContext } from '../context.ts';
import type {
  DeclarationRefusal,
  DeclareNothingToReportInput,
  StartDeclarationInput,
} from '../generated/resolvers.ts';
import { begin } from './begin.ts';
import { isOpen } from './campaign.ts';
import { currentCounting } from './counting.ts';
import { mayPrepare, type Opened, type Result } from './open.ts';
import { stepRefusal } from './rules.ts';
import { send } from './send.ts';
import { sign } from './validate.ts';

/** Begins the declaration of the open campaign. */
export function startDeclaration(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: StartDeclarationInput,
): Result {
  return runCommand<{ id: string }, DeclarationRefusal>(
    ...([database, caller, 'startDeclaration', input] as const),
    async (tx) => {
      const opened = await beginOn(tx, input.accountId, caller, clock.today());
      return isRefused(opened) ? opened : { done: { id: opened.done.row.id } };
    },
  );
}

/** Begins and ends a declaration in one step: validated by whoever may, else sent to those who may. */
export function declareNothingToReport(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: DeclareNothingToReportInput,
): Result {
  return runCommand<{ id: string }, DeclarationRefusal>(
    ...([database, caller, 'declareNothingToReport', input] as const),
    (tx) => nothingToReport(tx, input.accountId, caller, clock.today()),
  );
}

/** @param seen persons counted, where somebody has seen them before */
export async function nothingToReport(
  tx: ActorTransaction,
  accountId: string,
  caller: CallerActor,
  today: CivilDate,
  seen?: number,
): Promise<Outcome<{ id: string }, DeclarationRefusal>> {
  const opened = await beginOn(tx, accountId, caller, today);
  if (isRefused(opened)) return opened;
  const code = stepRefusal('SEND', opened.done.row.state, true);
  if (code) return refuse({ code, field: 'accountId' });
  const signed = await sign(tx, opened.done, caller, seen);
  return isRefused(signed) && signed.refusals.some((each) => each.code === 'MISSING_RIGHT')
    ? send(tx, opened.done, caller)
    : signed;
}

/** Sends what was prepared, or what is begun now with last year's answers, to those who sign. */
export async function sendPrepared(
  tx: ActorTransaction,
  accountId: string,
  caller: CallerActor,
  today: CivilDate,
): Promise<Outcome<{ id: string }, DeclarationRefusal>> {
  const opened = await beginOn(tx, accountId, caller, today);
  if (isRefused(opened)) return opened;
  const code = stepRefusal('SEND', opened.done.row.state, true);
  return code ? refuse({ code, field: 'accountId' }) : send(tx, opened.done, caller);
}

async function beginOn(
  tx: ActorTransaction,
  accountId: string,
  caller: CallerActor,
  today: CivilDate,
): Promise<Outcome<Opened, DeclarationRefusal>> {
  const seen = isId(accountId) && (await standingOn(tx, accountId, 'account:read', 'account:read'));
  if (!seen || seen === 'unknown') return refuse({ code: 'NOT_FOUND', field: 'accountId' });
  if (!(await mayPrepare(tx, accountId))) {
    return refuse({ code: await whyClosed(tx, accountId), field: 'accountId' });
  }
  const counting = await currentCounting(tx, today);
  if (!isOpen(counting.campaign, today)) {
    return refuse({ code: 'CAMPAIGN_CLOSED', field: 'accountId' });
  }
  const row = await begin(tx, accountId, caller.subjectId, counting);
  return { done: { row, counting } };
}
