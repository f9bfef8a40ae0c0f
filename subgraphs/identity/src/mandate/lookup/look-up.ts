import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { refuse } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { sql } from 'drizzle-orm';
import type { MandateLineState, MandateRefusal } from '../../generated/resolvers.ts';
import { readLine, readReference } from '../reference.ts';
import { longestName, lookupsPerDay, mostNumbers, unknownPerDay } from '../rules.ts';

/** One number of a list and what may be told of it: never a name, which a stranger could collect. */
export interface Line {
  reference: string;
  name: string | null;
  state: MandateLineState;
  /** Accounts that would be asked. */
  accountIds: string[];
}

interface Found extends Record<string, unknown> {
  position: number;
  id: string;
  mandated: boolean;
  asked: boolean;
}

/**
 * What becomes of each number of a list. Looking counts: a firm that tries too many in a day waits for the next.
 */
export async function lookUp(
  tx: ActorTransaction,
  firmId: string,
  list: readonly string[],
): Promise<Line[] | { refusals: MandateRefusal[] }> {
  const field = 'lines';
  if (list.length === 0) return refuse({ code: 'REQUIRED', field });
  if (list.length > mostNumbers) return refuse({ code: 'TOO_MANY', field });
  const seen = new Set<string>();
  const read = list.map((line) => {
    const { typed, name } = readLine(line);
    const known = readReference(typed);
    const key = known && `${known.kind} ${known.value}`;
    const repeated = key !== null && seen.has(key);
    if (key) seen.add(key);
    return {
      reference: known?.value ?? tidy(typed).slice(0, longestName),
      known,
      repeated,
      name,
    };
  });
  const wanted = read.flatMap(({ known, repeated }, position) =>
    known && !repeated ? [{ position, ...known }] : [],
  );
  const found = await find(tx, firmId, wanted);
  const taken = new Set<string>();
  const lines = read.map(({ reference, known, repeated, name }, position): Line => {
    const accounts = found.filter((row) => row.position === position);
    // A SIREN and the member number of one of its accounts may stand in one list.
    const accountIds = accounts
      .filter(({ id, mandated, asked }) => !mandated && !asked && !taken.has(id))
      .map(({ id }) => id);
    for (const id of accountIds) taken.add(id);
    const label = tidy(name).slice(0, longestName) || null;
    const state = stateOf({ known: known !== null, repeated, accounts, accountIds });
    return { reference, name: label, state, accountIds };
  });
  const unknown = lines.filter(({ state }) => state === 'UNKNOWN').length;
  const allowed = await countLookups(tx, firmId, { looked: wanted.length, unknown });
  return allowed ? lines : refuse({ code: 'TOO_MANY_LOOKUPS', field });
}

function stateOf({
  known,
  repeated,
  accounts,
  accountIds,
}: {
  known: boolean;
  repeated: boolean;
  accounts: readonly Found[];
  accountIds: readonly string[];
}): MandateLineState {
  if (!known) return 'INVALID';
  if (repeated) return 'REPEATED';
  if (accounts.length === 0) return 'UNKNOWN';
  if (accountIds.length > 0) return 'FOUND';
  if (accounts.every(({ mandated }) => mandated)) return 'ALREADY_MANDATED';
  return accounts.some(({ asked }) => asked) ? 'ALREADY_ASKED' : 'REPEATED';
}

/** Looked up by the house: a firm does not see accounts before they entrust it with something. */
function find(
  tx: ActorTransaction,
  firmId: string,
  wanted: readonly { position: number; kind: string; value: string }[],
): Promise<Found[]> {
  return asJobWithin(tx, { task: 'look-up-clients' }, async () => [
    ...(await tx.execute<Found>(sql`
      with wanted as (select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
        as w (position int, kind text, value text)),
      matched as (
        select w.position, a.id from wanted w join identity.member_account a
          on w.kind = 'member' and a.member_number = w.value
        union all
        select w.position, a.id from wanted w join identity.member_account a
          on w.kind = 'siret' and a.siret = w.value
        union all
        select w.position, a.id from wanted w join identity.company c on w.kind = 'siren' and c.siren = w.value
          join identity.member_account a on a.company_id = c.id)
      select m.position, m.id,
        exists (select from identity.mandate d where d.firm_id = ${firmId} and d.account_id = m.id
          and d.state = 'ACCEPTED' and (d.ends_on is null or d.ends_on >= clock.today())) as mandated,
        exists (select from identity.mandate d where d.firm_id = ${firmId} and d.account_id = m.id
          and d.state = 'ASKED' and d.expires_at > clock.now()) as asked
      from matched m order by m.position, m.id`)),
  ]);
}

/** Counts what was looked up today; false once it is too much. */
function countLookups(
  tx: ActorTransaction,
  firmId: string,
  { looked, unknown }: { looked: number; unknown: number },
): Promise<boolean> {
  return asJobWithin(tx, { task: 'count-lookups' }, async () => {
    const [today] = await tx.execute<{ looked: number; unknown: number }>(sql`
      insert into identity.mandate_lookup as l (firm_id, day, looked, unknown)
      values (${firmId}, clock.today(), ${looked}, ${unknown})
      on conflict (firm_id, day) do update
        set looked = l.looked + excluded.looked, unknown = l.unknown + excluded.unknown
      returning looked, unknown`);
    return today !== undefined && today.looked <= lookupsPerDay && today.unknown <= unknownPerDay;
  });
}
