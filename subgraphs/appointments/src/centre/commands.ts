import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { AddCentreInput, PlaceInput, UpdateCentreInput } from '../generated/resolvers.ts';
import { lockCentre } from './queries.ts';
import { reserve } from './reserved.ts';
import { describedRefusals, mayBecome, type CentreRefusal, type Described } from './rules.ts';
import { centre, type CentreRow } from './table.ts';

export type CentreOutcome = Promise<Outcome<{ id: string }, CentreRefusal>>;

/** Opens a place; half-days are opened there next. */
export function addCentre(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: AddCentreInput,
): CentreOutcome {
  return runCommand<{ id: string }, CentreRefusal>(
    ...([database, caller, 'addCentre', input] as const),
    async (tx) => {
      if (!(await allowsEverywhere(tx, 'planning:manage')))
        return refuse({ code: 'MISSING_RIGHT' });
      const described = describedIn(input.place);
      const refusals = await refusalsOf(tx, described);
      if (refusals.length > 0) return refuse(...refusals);
      const id = newId();
      // The database knows the names, whoever else writes at the same moment.
      const added = await tx
        .insert(centre)
        .values({ id, ...described })
        .onConflictDoNothing()
        .returning({ id: centre.id });
      if (added.length === 0) return refuse({ code: 'NAME_TAKEN', field: 'name' });
      // Which accounts a company has is nobody's to read but the service's own work.
      await asJobWithin(tx, { task: 'reserve-place' }, () => reserve(tx, id));
      await audit(tx, { action: 'place.added', targetId: id, details: { kind: described.kind } });
      return { done: { id } };
    },
  );
}

/** Changes what is said of a place, and to whom it is reserved. */
export function updateCentre(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: UpdateCentreInput,
): CentreOutcome {
  return runCommand<{ id: string }, CentreRefusal>(
    ...([database, caller, 'updateCentre', input] as const),
    async (tx) => {
      const row = await openCentre(tx, input);
      if ('refusals' in row) return refuse(...row.refusals);
      const described = describedIn(input.place);
      const refusals = await refusalsOf(tx, described);
      if (!mayBecome(row, described)) refusals.push({ code: 'KIND_FIXED', field: 'kind' });
      if (await isTaken(tx, row.id, described))
        refusals.push({ code: 'NAME_TAKEN', field: 'name' });
      if (refusals.length > 0) return refuse(...refusals);
      const { id } = row;
      await tx
        .update(centre)
        .set({ ...described, version: sql`${centre.version} + 1` })
        .where(eq(centre.id, id));
      const stranded = await asJobWithin(tx, { task: 'reserve-place' }, async () => {
        await reserve(tx, id);
        return countStranded(tx, id);
      });
      if (stranded > 0) return refuse({ code: 'BOOKED', field: 'reservedFor' });
      await audit(tx, { action: 'place.changed', targetId: id });
      return { done: { id } };
    },
  );
}

/** A place as it stands, locked, for whoever keeps places; or why it stays as it is. */
export async function openCentre(
  tx: ActorTransaction,
  { id, version }: { id: string; version: number },
): Promise<CentreRow | { refusals: CentreRefusal[] }> {
  if (!(await allowsEverywhere(tx, 'planning:manage'))) return refuse({ code: 'MISSING_RIGHT' });
  const row = await lockCentre(tx, id);
  if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
  return row.version === version ? row : refuse({ code: 'STALE_VERSION', field: 'version' });
}

function describedIn(place: PlaceInput): Described {
  const { kind, wholeCompany } = place;
  const premises = kind === 'EMPLOYER_PREMISES';
  const unit = kind === 'MOBILE_UNIT' ? tidy(place.mobileUnit ?? '') : '';
  return {
    ...{ kind, name: tidy(place.name), phone: tidy(place.phone), ...addressIn(place) },
    accessNotes: tidy(place.accessNotes ?? '') || null,
    mobileUnit: unit || null,
    reservedAccountId: premises ? (place.reservedFor ?? null) : null,
    wholeCompany: premises && (wholeCompany ?? false),
  };
}

/** Nobody goes to where people are seen at a distance. */
function addressIn({
  kind,
  street,
  postCode,
  city,
}: PlaceInput): Pick<Described, 'street' | 'postCode' | 'city'> {
  const line = (text: string | null | undefined) => (kind === 'REMOTE' ? null : tidy(text ?? ''));
  return { street: line(street), postCode: line(postCode), city: line(city) };
}

async function refusalsOf(tx: ActorTransaction, described: Described): Promise<CentreRefusal[]> {
  const refusals = describedRefusals(described);
  const { reservedAccountId: host } = described;
  if (host !== null && !(isId(host) && (await exists(tx, host))))
    refusals.push({ code: 'NOT_FOUND', field: 'reservedFor' });
  return refusals;
}

async function exists(tx: ActorTransaction, accountId: string): Promise<boolean> {
  const [row] = await tx.execute<{ known: boolean }>(
    sql`select access.account_exists(${accountId}::uuid) as known`,
  );
  return row?.known ?? false;
}

/** Whether another place reads the same. */
async function isTaken(tx: ActorTransaction, id: string, described: Described): Promise<boolean> {
  const { name, mobileUnit, reservedAccountId } = described;
  const others = await tx
    .select({ id: centre.id })
    .from(centre)
    .where(
      and(
        ...[ne(centre.id, id), eq(centre.name, name)],
        sql`${centre.mobileUnit} is not distinct from ${mobileUnit}`,
        sql`${centre.reservedAccountId} is not distinct from ${reservedAccountId}::uuid`,
      ),
    )
    .limit(1);
  return others.length > 0;
}

/** Appointments to come of accounts that may not be seen at the place any more. */
async function countStranded(tx: ActorTransaction, centreId: string): Promise<number> {
  const [row] = await tx.execute<{ visits: number }>(sql`
    select count(*)::int as visits from appointments.visit v
    join appointments.centre c on c.id = v.centre_id
    where c.id = ${centreId} and c.kind = 'EMPLOYER_PREMISES'
      and v.status in ('PLANNED', 'SUMMONED', 'CONFIRMED') and v.ends_at > clock.now()
      and not exists (select from appointments.place_reservation r
        where r.centre_id = c.id and r.account_id = v.account_id)`);
  return row?.visits ?? 0;
}
