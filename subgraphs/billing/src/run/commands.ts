import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { isId, newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { sql } from 'drizzle-orm';
import { waits } from '../charge/queries.ts';
import { charge } from '../charge/table.ts';
import type { Context } from '../context.ts';
import type { BillingRunRefusal, StartBillingRunInput } from '../generated/resolvers.ts';
import { sellerProblem } from '../setting/rules.ts';
import { readSetting } from '../setting/queries.ts';
import { run, runAccount } from './table.ts';

/** Accounts that can be named at once; more are invoiced by naming none. */
const mostNamed = 500;

/**
 * Notes on which accounts something waits, then leaves the issuing to a job. What is charged afterwards to one of them is
 * taken along; an account that comes onto the list afterwards is not.
 */
export function startBillingRun(
  { database }: Context,
  caller: CallerActor,
  input: StartBillingRunInput,
): Promise<Outcome<{ id: string }, BillingRunRefusal>> {
  return runCommand<{ id: string }, BillingRunRefusal>(
    ...([database, caller, 'startBillingRun', input] as const),
    async (tx) => {
      if (!(await allowsEverywhere(tx, 'billing:manage'))) return refuse({ code: 'MISSING_RIGHT' });
      const named = input.accountIds ?? null;
      if (named && named.length > mostNamed) {
        return refuse({ code: 'TOO_MANY', field: 'accountIds' });
      }
      if (named && !named.every(isId)) return refuse({ code: 'NOTHING', field: 'accountIds' });
      if (sellerProblem(await readSetting(tx))) return refuse({ code: 'SELLER_INCOMPLETE' });
      const id = newId();
      await tx.insert(run).values({ id, startedBy: caller.subjectId });
      const among = named
        ? sql`and ${charge.accountId} = any(${sql.param([...named])}::uuid[])`
        : sql``;
      const rows = await tx.execute(sql`
        insert into ${runAccount} (run_id, account_id)
        select distinct ${id}::uuid, ${charge.accountId} from ${charge}
        where ${waits} ${among}
        returning account_id`);
      if (rows.length === 0) return refuse({ code: 'NOTHING', field: 'accountIds' });
      const details = { accounts: rows.length };
      await audit(tx, { action: 'billing-run.started', targetId: id, details });
      await enqueue(tx, 'issue-invoices', { runId: id }, { key: `issue-invoices ${id}` });
      return { done: { id } };
    },
  );
}
