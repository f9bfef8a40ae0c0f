import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { isRefused, refuse } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { and, eq, sql } from 'drizzle-orm';
import type { CommandContext } from '../context.ts';
import type {
  DeclarationRefusal,
  GiveListedPostReasonInput,
  JustifyAnomalyInput,
} from '../generated/resolvers.ts';
import { findJobPosts } from '../job-post/queries.ts';
import { findAnomalies } from './anomalies.ts';
import { change, openDeclaration, type Result } from './open.ts';
import { declarationJustification, justifiable, listedPostReason } from './table.ts';

/** Longest reason, in characters. */
const longestReason = 500;

/** Says that an anomaly is right as it is, for as many as it concerns now; a blank reason takes that back. */
export function justifyAnomaly(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: JustifyAnomalyInput,
): Result {
  return runCommand<{ id: string }, DeclarationRefusal>(
    ...([database, caller, 'justifyAnomaly', input] as const),
    async (tx) => {
      const reason = tidy(input.reason ?? '');
      if (reason.length > longestReason) return refuse({ code: 'TOO_LONG', field: 'reason' });
      const opened = await openDeclaration(tx, input, 'CHANGE', clock.today());
      if (isRefused(opened)) return opened;
      const { row, counting } = opened.done;
      const { id, accountId } = row;
      const kind = justifiable.find((each) => each === input.kind);
      const anomalies = await asJobWithin(tx, { task: 'judge-declaration', accountId }, () =>
        findAnomalies(tx, row, counting),
      );
      const concerned = anomalies.find((each) => each.kind === kind)?.count;
      if (!kind || !concerned) return refuse({ code: 'NOTHING_TO_JUSTIFY', field: 'kind' });
      const table = declarationJustification;
      await tx.delete(table).where(and(eq(table.declarationId, id), eq(table.kind, kind)));
      if (reason) {
        await tx.insert(table).values({ declarationId: id, kind, accountId, concerned, reason });
      }
      await change(tx, id);
      await audit(tx, {
        action: reason ? 'declaration.anomaly-justified' : 'declaration.justification-withdrawn',
        ...{ accountId, targetId: id, details: { kind, concerned } },
      });
      return { done: { id } };
    },
  );
}

/** Writes why a post stands on the employer's own list; kept from year to year. */
export function giveListedPostReason(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: GiveListedPostReasonInput,
): Result {
  return runCommand<{ id: string }, DeclarationRefusal>(
    ...([database, caller, 'giveListedPostReason', input] as const),
    async (tx) => {
      const reason = tidy(input.reason);
      if (reason === '') return refuse({ code: 'REQUIRED', field: 'reason' });
      if (reason.length > longestReason) return refuse({ code: 'TOO_LONG', field: 'reason' });
      const opened = await openDeclaration(tx, input, 'CHANGE', clock.today());
      if (isRefused(opened)) return opened;
      const { id, accountId } = opened.done.row;
      const { jobPostId } = input;
      const [post] = isId(jobPostId) ? await findJobPosts(tx, [jobPostId]) : [];
      if (post?.accountId !== accountId) return refuse({ code: 'NOT_FOUND', field: 'jobPostId' });
      await tx
        .insert(listedPostReason)
        .values({ jobPostId, accountId, reason })
        .onConflictDoUpdate({
          target: listedPostReason.jobPostId,
          set: { reason, givenOn: sql`clock.today()` },
        });
      await change(tx, id);
      await audit(tx, { action: 'declaration.reason-given', accountId, targetId: jobPostId });
      return { done: { id } };
    },
  );
}
