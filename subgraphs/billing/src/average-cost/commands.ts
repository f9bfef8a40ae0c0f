import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { isCivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { AverageCostRefusal, RecordAverageCostInput } from '../generated/resolvers.ts';
import { averageCost } from './table.ts';

/** The band has been in force since 2025 (D4622-27-4). */
const firstYear = 2025;

/** Records the national average cost of a year as its text is published, or corrects it. */
export function recordAverageCost(
  { database }: Context,
  caller: CallerActor,
  input: RecordAverageCostInput,
): Promise<Outcome<{ year: number }, AverageCostRefusal>> {
  return runCommand<{ year: number }, AverageCostRefusal>(
    ...([database, caller, 'recordAverageCost', input] as const),
    async (tx) => {
      if (!(await allowsEverywhere(tx, 'billing:manage'))) return refuse({ code: 'MISSING_RIGHT' });
      const { year, cents, publishedOn } = input;
      const source = tidy(input.source);
      const refusals = refusalsOf({ year, cents, publishedOn, source });
      if (refusals.length > 0) return refuse(...refusals);
      const [known] = await tx
        .select({ version: averageCost.version })
        .from(averageCost)
        .where(eq(averageCost.year, year))
        .for('update');
      if ((known?.version ?? 0) !== input.version) {
        return refuse({ code: 'STALE_VERSION', field: 'version' });
      }
      await tx
        .insert(averageCost)
        .values({ year, cents, source, publishedOn })
        .onConflictDoUpdate({
          target: averageCost.year,
          set: { cents, source, publishedOn, version: sql`${averageCost.version} + 1` },
        });
      await audit(tx, { action: 'average-cost.recorded', details: { year, cents } });
      return { done: { year } };
    },
  );
}

function refusalsOf({
  year,
  cents,
  publishedOn,
  source,
}: Pick<
  RecordAverageCostInput,
  'year' | 'cents' | 'publishedOn' | 'source'
>): AverageCostRefusal[] {
  const refusals: AverageCostRefusal[] = [];
  if (year < firstYear || year > 2100) refusals.push({ code: 'OUT_OF_RANGE', field: 'year' });
  if (cents < 1 || cents > 100_000) refusals.push({ code: 'OUT_OF_RANGE', field: 'cents' });
  if (!isCivilDate(publishedOn)) refusals.push({ code: 'INVALID_DATE', field: 'publishedOn' });
  if (source === '') refusals.push({ code: 'REQUIRED', field: 'source' });
  if (source.length > 200) refusals.push({ code: 'TOO_LONG', field: 'source' });
  return refusals;
}
