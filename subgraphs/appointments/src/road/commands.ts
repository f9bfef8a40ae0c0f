import type { CallerActor } from '@vigie/chassis/actor';
import { anyOf } from '@vigie/chassis/any-of';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse } from '@vigie/chassis/refusal';
import { and, eq, or, sql } from 'drizzle-orm';
import { openCentre, type CentreOutcome } from '../centre/commands.ts';
import { findCentres } from '../centre/queries.ts';
import type { CentreRefusal } from '../centre/rules.ts';
import { centre, type CentreRow } from '../centre/table.ts';
import type { Context } from '../context.ts';
import type { RoadInput, SetRoadsInput } from '../generated/resolvers.ts';
import { hasRoads, isRoad, mostRoads, roadBetween } from './rules.ts';
import { road } from './table.ts';

/** Records how far it is by road from one place to others; those that are not named stay as they are. */
export function setRoads(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: SetRoadsInput,
): CentreOutcome {
  return runCommand<{ id: string }, CentreRefusal>(
    ...([database, caller, 'setRoads', input] as const),
    async (tx) => {
      const row = await openCentre(tx, input);
      if ('refusals' in row) return refuse(...row.refusals);
      const refusals = await refusalsOf(tx, row, input.roads);
      if (refusals.length > 0) return refuse(...refusals);
      const { id } = row;
      await forget(tx, id, input.roads);
      await record(tx, id, input.roads);
      const version = sql`${centre.version} + 1`;
      await tx.update(centre).set({ version }).where(eq(centre.id, id));
      await audit(tx, { action: 'place.roads-recorded', targetId: id });
      return { done: { id } };
    },
  );
}

async function refusalsOf(
  tx: ActorTransaction,
  from: CentreRow,
  roads: readonly RoadInput[],
): Promise<CentreRefusal[]> {
  if (!hasRoads(from)) return [{ code: 'NO_ROADS', field: 'id' }];
  if (roads.length > mostRoads) return [{ code: 'TOO_MANY', field: 'roads' }];
  const ids = roads.map(({ centreId }) => centreId);
  const ends = await findCentres(tx, ids);
  return roads.flatMap(({ kilometres }, index): CentreRefusal[] => {
    const end = ends[index];
    const field = `roads.${index}`;
    if (!end) return [{ code: 'NOT_FOUND', field }];
    if (end.id === from.id || !hasRoads(end)) return [{ code: 'NO_ROADS', field }];
    return kilometres == null || isRoad(kilometres) ? [] : [{ code: 'OUT_OF_RANGE', field }];
  });
}

/** Leaves nothing of the roads that are named: what is said of them now is all that holds. */
async function forget(
  tx: ActorTransaction,
  id: string,
  roads: readonly RoadInput[],
): Promise<void> {
  const ids = roads.map(({ centreId }) => centreId);
  await tx
    .delete(road)
    .where(
      or(
        and(eq(road.oneId, id), anyOf(road.otherId, ids)),
        and(eq(road.otherId, id), anyOf(road.oneId, ids)),
      ),
    );
}

async function record(
  tx: ActorTransaction,
  id: string,
  roads: readonly RoadInput[],
): Promise<void> {
  const rows = roads.flatMap(({ centreId, kilometres }) =>
    kilometres == null ? [] : [{ ...roadBetween(id, centreId), kilometres }],
  );
  if (rows.length > 0) await tx.insert(road).values(rows).onConflictDoNothing();
}
