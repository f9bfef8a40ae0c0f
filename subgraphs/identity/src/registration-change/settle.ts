import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { readToday } from '@vigie/chassis/today';
import { tidy } from '@vigie/chassis/typed-text';
import { eq, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Context } from '../context.ts';
import type {
  RefuseRegistrationChangeInput,
  RegistrationChangeInput,
  RegistrationChangeRefusal,
} from '../generated/resolvers.ts';
import { isSiretTaken } from '../account/queries.ts';
import { applyChange } from './apply.ts';
import { changeToDecide, openChange } from './open.ts';
import { longestText } from './rules.ts';
import { registrationChange, type ChangeRow } from './table.ts';

type Done = Promise<Outcome<{ id: string }, RegistrationChangeRefusal>>;

/** Takes a request back while the service has not decided. */
export function withdrawRegistrationChange(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: RegistrationChangeInput,
): Done {
  return runCommand<{ id: string }, RegistrationChangeRefusal>(
    database,
    caller,
    'withdrawRegistrationChange',
    input,
    async (tx) => {
      const change = await openChange(tx, input);
      if ('refusals' in change) return change;
      await write(tx, change, { state: 'WITHDRAWN' });
      await note(tx, 'registration.withdrawn', change);
      return { done: { id: change.id } };
    },
  );
}

/** The service confirms a request that it has seen proven; from its day on the account has the number. */
export function confirmRegistrationChange(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: RegistrationChangeInput,
): Done {
  return runCommand<{ id: string }, RegistrationChangeRefusal>(
    database,
    caller,
    'confirmRegistrationChange',
    input,
    async (tx) => {
      const change = await changeToDecide(tx, caller, input);
      if ('refusals' in change) return change;
      if (change.state === 'AWAITING_PROOF') return refuse({ code: 'NO_PROOF', field: 'id' });
      if (await isSiretTaken(tx, change.siret)) return refuse({ code: 'SIRET_TAKEN', field: 'id' });
      await write(tx, change, { state: 'CONFIRMED', ...decidedBy(caller) });
      await note(tx, 'registration.confirmed', change);
      if (change.effectiveOn <= (await readToday(tx))) await applyChange(tx, change);
      await enqueue(tx, 'send-registration-mail', { changeId: change.id });
      return { done: { id: change.id } };
    },
  );
}

/** The service refuses a request; the account reads why. */
export function refuseRegistrationChange(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: RefuseRegistrationChangeInput,
): Done {
  return runCommand<{ id: string }, RegistrationChangeRefusal>(
    database,
    caller,
    'refuseRegistrationChange',
    input,
    async (tx) => {
      const change = await changeToDecide(tx, caller, input);
      if ('refusals' in change) return change;
      const refusalReason = tidy(input.reason);
      if (refusalReason === '') return refuse({ code: 'REQUIRED', field: 'reason' });
      if (refusalReason.length > longestText) return refuse({ code: 'TOO_LONG', field: 'reason' });
      await write(tx, change, { state: 'REFUSED', refusalReason, ...decidedBy(caller) });
      await note(tx, 'registration.refused', change);
      await enqueue(tx, 'send-registration-mail', { changeId: change.id });
      return { done: { id: change.id } };
    },
  );
}

const decidedBy = ({ subjectId }: CallerActor) => ({
  decidedBy: subjectId,
  decidedAt: sql`clock.now()`,
});

async function write(
  tx: ActorTransaction,
  { id, version }: ChangeRow,
  change: PgUpdateSetSource<typeof registrationChange>,
): Promise<void> {
  await tx
    .update(registrationChange)
    .set({ ...change, version: version + 1 })
    .where(eq(registrationChange.id, id));
}

function note(
  tx: ActorTransaction,
  action: string,
  { id, accountId, reason }: ChangeRow,
): Promise<void> {
  return audit(tx, { action, accountId, targetId: id, details: { reason } });
}
