import type { CallerActor } from '@vigie/chassis/actor';

type Kind = CallerActor['kind'];

/**
 * Whoever asked for work that outlives the request: it is done in their name, so that the database holds it to the
 * rights that they have at that moment, and the journal names them.
 */
export function asAskedBy(kind: Kind, subjectId: string, task: string): CallerActor {
  return { kind, subjectId, sessionId: `job:${task}`, requestId: `job:${task}` };
}
