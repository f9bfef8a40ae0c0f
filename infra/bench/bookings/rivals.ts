import { newId } from '@vigie/chassis/ids';
import postgres, { type Sql } from 'postgres';

/** What books one visit, and how it is called. */
export interface Booker {
  name: string;
  book(visitId: string): Promise<void>;
}

/**
 * The plainest that is still right: any free slot, claimed by its row, in a table without policies, journal or events.
 * It asks nobody whether the slot suits.
 */
export async function bareClaims(
  url: string,
  admin: Sql,
  connections: number,
): Promise<Booker & { close(): Promise<void> }> {
  await admin`create table public.bare_slot (id uuid primary key, starts_at timestamptz not null, visit_id uuid unique)`;
  await admin`insert into public.bare_slot select id, starts_at from appointments.slot`;
  await admin`create index bare_free on public.bare_slot (starts_at) where visit_id is null`;
  const sql = postgres(url, { max: connections, onnotice: () => undefined });
  return {
    name: 'bare SQL: any free slot',
    book: async () => {
      const claimed =
        await sql`update public.bare_slot set visit_id = ${newId()} where visit_id is null and id = (
        select id from public.bare_slot where visit_id is null order by starts_at limit 1 for update skip locked)
        returning id`;
      if (claimed.length === 0) throw new Error('No slot was free');
    },
    close: () => sql.end(),
  };
}
