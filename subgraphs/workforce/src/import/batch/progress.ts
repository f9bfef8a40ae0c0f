import type { Database } from '@vigie/chassis/database';
import { eq } from 'drizzle-orm';
import { importProgress } from './table.ts';

const reporter = { kind: 'job', task: 'report-progress' } as const;

/** Milliseconds between two reports. */
const pause = 300;

/** Tells how far a job has come. */
export interface Progress {
  /** Takes no time of the job's own: a report that is still under way is followed by the next. */
  report(done: number): void;
  /** The job is over, well or badly: nothing is under way any more. */
  end(): Promise<void>;
}

/**
 * Reports on a connection of its own, so that others see it while the job's transaction is open.
 * @param aboutId the drop that is read, or the import
 */
export function openProgress(database: Database, aboutId: string, total: number): Progress {
  let last = 0;
  let writing: Promise<unknown> = write(database, aboutId, 0, total);
  let busy = true;
  const free = (): void => {
    busy = false;
  };
  writing = writing.then(free, free);
  return {
    report: (done) => {
      if (busy || Date.now() - last < pause) return;
      last = Date.now();
      busy = true;
      // A report that is lost is no reason to stop the work.
      writing = write(database, aboutId, Math.min(done, total), total).then(free, free);
    },
    end: async () => {
      await writing;
      await database.as(reporter, (tx) =>
        tx.delete(importProgress).where(eq(importProgress.aboutId, aboutId)),
      );
    },
  };
}

function write(database: Database, aboutId: string, done: number, total: number): Promise<unknown> {
  const row = { aboutId, done, total };
  return database.as(reporter, (tx) =>
    tx
      .insert(importProgress)
      .values(row)
      .onConflictDoUpdate({ target: importProgress.aboutId, set: row }),
  );
}
