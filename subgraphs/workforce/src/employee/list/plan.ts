import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';

/**
 * Lists are planned for the very account and filter that are asked for, until the transaction ends. A plan made for all
 * of them reads a company of a hundred thousand the way it reads a bakery: what is overdue took four times as long.
 * Rows are expected in memory, where an index costs little; nobody waits for helping processes, which on a busy server
 * start later than the page is read.
 */
export async function planForValues(tx: ActorTransaction): Promise<void> {
  await tx.execute(sql`select set_config('plan_cache_mode', 'force_custom_plan', true),
    set_config('random_page_cost', '1.1', true), set_config('max_parallel_workers_per_gather', '0', true)`);
}
