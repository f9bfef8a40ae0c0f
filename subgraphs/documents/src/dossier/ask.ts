import { allows } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { DocumentRefused } from '../document/refusal.ts';
import type { AskDossierInput } from '../generated/resolvers.ts';
import { countOfToday, listDossiers } from './queries.ts';
import { mostPerDay, stateOf } from './rules.ts';
import { dossier } from './table.ts';

/** Asks for a dossier: the one that is being made already, or another, which a job makes once this has happened. */
export function askDossier(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: AskDossierInput,
): Promise<Outcome<{ dossierId: string }, DocumentRefused>> {
  return runCommand<{ dossierId: string }, DocumentRefused>(
    ...([database, caller, 'askDossier', input] as const),
    async (tx) => {
      const { accountId } = input;
      if (!isId(accountId) || !(await allows(tx, accountId, 'account:read')))
        return refuse({ code: 'NOT_FOUND', field: 'accountId' });
      if (!(await mayAsk(tx, accountId))) return refuse({ code: 'MISSING_RIGHT' });
      // Two who ask at once wait for each other here: the second is given what the first has asked for.
      await tx.execute(
        sql`select pg_advisory_xact_lock(hashtextextended(${`dossier ${accountId}`}, 0))`,
      );
      const [latest] = await listDossiers(tx, accountId);
      if (latest && ['ASKED', 'BEING_MADE'].includes(stateOf(latest, clock.now())))
        return { done: { dossierId: latest.id } };
      if ((await countOfToday(tx, accountId)) >= mostPerDay)
        return refuse({ code: 'TOO_MANY', field: 'accountId' });
      const id = newId();
      await tx.insert(dossier).values({ id, accountId, askedBy: caller.subjectId });
      await audit(tx, { action: 'dossier.asked', accountId, targetId: id });
      // One at a time: of a large employer it takes its time, and summonses are not to wait for it.
      await enqueue(tx, 'write-dossier', { dossierId: id }, { queue: 'dossiers', awaited: true });
      return { done: { dossierId: id } };
    },
  );
}

async function mayAsk(tx: ActorTransaction, accountId: string): Promise<boolean> {
  return (
    (await allows(tx, accountId, 'certificates:read')) &&
    (await allows(tx, accountId, 'prevention:read'))
  );
}
