import type { Database } from './database.ts';
import type { Consumers } from './inbox.ts';

/** Does one job; throwing makes the queue try again later, with growing pauses. */
export type Task = (payload: unknown) => Promise<void>;

/** The work of one subgraph outside requests, run by the worker process. */
export interface Jobs {
  subgraph: string;
  database: Database;
  /** Tasks by name, as commands enqueue them. */
  tasks: Record<string, Task>;
  /** Tasks that begin by themselves every hour, since the one clock may be moved at any time; each bears being repeated. */
  hourly?: readonly string[];
  /** Effects of other subgraphs' events. */
  consumers: Consumers;
}
