import type { CallerActor } from '@vigie/chassis/actor';

type Kind = CallerActor['kind'];

/**
 * Whoever asked for work that outlives the request: it is done in their name, so that the database holds it to the
 * rights that they have at that moment, and the journal names them. The session in which they asked may be over.
 */
export function asAskedBy(kind: Kind, subjectId: string, task: string): CallerActor {
  return { kind, subjectId, sessionId: '', requestId: `job:${task}` };
}
