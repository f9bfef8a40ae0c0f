import { allows } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { rehearse, runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { idOf, isId } from '@vigie/chassis/ids';
import { isRefused, refuse, type Outcome } from '@vigie/chassis/refusal';
import type { CommandContext } from '../../context.ts';
import type {
  DeclarationAnomalyKind,
  DeclarationChangeCounts,
  DeclarationRefusal,
  DeclarationStepForMany,
  DeclarationStepOutcome,
  TakeDeclarationStepInput,
} from '../../generated/resolvers.ts';
import { currentCounting } from '../counting.ts';
import { countFigures } from '../figures.ts';
import { findCurrent } from '../queries.ts';
import { remind } from '../remind.ts';
import { readAnomalies, readChangeCounts } from '../source.ts';
import { nothingToReport, sendPrepared } from '../start.ts';
import { isAnomalyOpen } from '../rules.ts';
import type { DeclarationRow } from '../table.ts';
import { manyRefusal } from './rules.ts';

/** What a step did, or would do, for one account. */
export interface Line {
  accountId: string;
  outcome: DeclarationStepOutcome | null;
  refusals: DeclarationRefusal[];
  headcount: number | null;
  changeCounts: DeclarationChangeCounts | null;
  openAnomalies: DeclarationAnomalyKind[] | null;
}

type Lines = Promise<Outcome<Line[], DeclarationRefusal>>;
type Figures = Pick<Line, 'headcount' | 'changeCounts' | 'openAnomalies'>;

interface Stepping {
  step: DeclarationStepForMany;
  accountId: string;
  /** Persons counted, as somebody has read them. */
  headcount?: number | null | undefined;
}

/** Tries a step on each account and takes it back: the figures and refusals are those that would come now. */
export async function previewSteps(
  { clock, database }: CommandContext,
  caller: CallerActor,
  { step, accountIds }: { step: DeclarationStepForMany; accountIds: readonly string[] },
): Lines {
  const code = manyRefusal(accountIds);
  if (code) return refuse({ code, field: 'accountIds' });
  const today = clock.today();
  const lines: Line[] = [];
  // One after the other: a hundred at once would take every connection.
  for (const accountId of new Set(accountIds)) {
    const stepping = { step, accountId };
    lines.push(
      await rehearse(database, caller, async (tx) => {
        const outcome = await stepOn(tx, stepping, caller, today);
        const figures = await figuresOf(tx, stepping, today);
        return isRefused(outcome)
          ? { accountId, outcome: null, refusals: outcome.refusals, ...figures }
          : { accountId, outcome: outcome.done.outcome, refusals: [], ...figures };
      }),
    );
  }
  return { done: lines };
}

/** Takes a step for each account in a transaction of its own, under a key of its own. */
export async function takeSteps(
  { clock, database }: CommandContext,
  caller: CallerActor,
  { idempotencyKey, step, accounts }: TakeDeclarationStepInput,
): Lines {
  const code = manyRefusal(accounts);
  if (code) return refuse({ code, field: 'accounts' });
  const today = clock.today();
  const lines: Line[] = [];
  for (const { accountId, headcount } of new Map(
    accounts.map((each) => [each.accountId, each]),
  ).values()) {
    const input = {
      ...{ step, accountId, headcount },
      idempotencyKey: keyOf(idempotencyKey, accountId),
    };
    const outcome = await runCommand<Omit<Line, 'refusals'>, DeclarationRefusal>(
      ...([database, caller, 'takeDeclarationStep', input] as const),
      async (tx) => {
        const stepped = await stepOn(tx, input, caller, today);
        if (isRefused(stepped)) return stepped;
        return { done: { accountId, ...stepped.done, ...(await figuresOf(tx, input, today)) } };
      },
    );
    lines.push(
      isRefused(outcome)
        ? { ...{ accountId, outcome: null, ...none }, refusals: outcome.refusals }
        : { ...outcome.done, refusals: [] },
    );
  }
  return { done: lines };
}

const none: Figures = { headcount: null, changeCounts: null, openAnomalies: null };

/** A key that is no UUID stays one: the command says so. */
const keyOf = (key: string, accountId: string): string => (isId(key) ? idOf(key, accountId) : key);

async function stepOn(
  tx: ActorTransaction,
  { step, accountId, headcount }: Stepping,
  caller: CallerActor,
  today: CivilDate,
): Promise<Outcome<{ outcome: DeclarationStepOutcome }, DeclarationRefusal>> {
  const made = await {
    NOTHING_TO_REPORT: () => nothingToReport(tx, accountId, caller, today, headcount ?? undefined),
    SEND: () => sendPrepared(tx, accountId, caller, today),
    REMIND: () => remind(tx, accountId, today),
  }[step]();
  if (isRefused(made)) return made;
  if (step === 'REMIND') return { done: { outcome: 'REMINDED' } };
  const [row] = await findCurrent(tx, [accountId], today);
  return { done: { outcome: row?.state === 'VALIDATED' ? 'VALIDATED' : 'SENT' } };
}

/** What is declared, within the rights of whoever asks. */
async function figuresOf(
  tx: ActorTransaction,
  { step, accountId }: Stepping,
  today: CivilDate,
): Promise<Figures> {
  if (step === 'REMIND' || !isId(accountId)) return none;
  const [row] = await findCurrent(tx, [accountId], today);
  if (!row) return none;
  const counting = await currentCounting(tx, today);
  const [figures] = await asJobWithin(tx, { task: 'count-declaration', accountId }, () =>
    countFigures(tx, [accountId], counting),
  );
  const readable = await allows(tx, accountId, 'employees:read');
  return {
    headcount: figures?.headcount ?? null,
    changeCounts: readable ? await readChangeCounts(tx, row, today) : null,
    openAnomalies: readable ? await openKinds(tx, row, today) : null,
  };
}

async function openKinds(tx: ActorTransaction, row: DeclarationRow, today: CivilDate) {
  const anomalies = await readAnomalies(tx, row, today);
  return anomalies.filter(isAnomalyOpen).map(({ kind }) => kind);
}
