import type { CallerActor } from '@vigie/chassis/actor';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { MandateRefusal, MandatesInput } from '../generated/resolvers.ts';
import { endAll } from './end.ts';
import { openSelection, type Reached } from './remind.ts';
import { stateAt } from './state.ts';

/** Takes requests back and gives mandates up: the firm ends what it has to do with these clients. */
export function giveUpMandates(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: MandatesInput,
): Promise<Outcome<Reached, MandateRefusal>> {
  const [now, today] = [clock.now(), clock.today()];
  const command = async (tx: ActorTransaction): Promise<Outcome<Reached, MandateRefusal>> => {
    const opened = await openSelection(tx, input.ids);
    if ('refusals' in opened) return opened;
    const standing = (state: string) =>
      opened.rows.filter((row) => stateAt(now, today, row) === state);
    const [asked, held] = [standing('ASKED'), standing('ACCEPTED')];
    if (asked.length + held.length === 0) return refuse({ code: 'MANDATE_OVER', field: 'ids' });
    await endAll(tx, asked, { state: 'WITHDRAWN', by: caller.subjectId });
    await endAll(tx, held, { state: 'RESIGNED', by: caller.subjectId });
    return { done: { firmId: opened.firmId, ids: [...asked, ...held].map(({ id }) => id) } };
  };
  return runCommand(database, caller, 'giveUpMandates', input, command);
}
