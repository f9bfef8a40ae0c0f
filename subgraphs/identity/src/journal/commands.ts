import { allowsEverywhere } from '@vigie/chassis/access';
import { audit } from '@vigie/chassis/audit';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { JournalRefusal } from '../generated/resolvers.ts';

/** Starts a look at the whole journal; one that waits already is not doubled. */
export function checkJournal({
  caller,
  database,
}: Context): Promise<Outcome<{ started: true }, JournalRefusal>> {
  return database.as(
    signedIn(caller),
    async (tx) => {
      if (!(await allowsEverywhere(tx, 'journal:read'))) return refuse({ code: 'MISSING_RIGHT' });
      await enqueue(tx, 'check-journal', {}, { key: 'check-journal' });
      await audit(tx, { action: 'journal.check-started' });
      return { done: { started: true } };
    },
    'writing',
  );
}
