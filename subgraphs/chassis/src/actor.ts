/**
 * In whose name a transaction runs. The database decides from it which rows exist.
 * People and programs come from a verified token; the others are minted by our own code only.
 */
export type Actor = CallerActor | JobActor | SeedActor | SignInActor;

/** A signed-in person of a member or firm, of the service, or a program with its own credentials. */
export interface CallerActor {
  kind: 'user' | 'staff' | 'machine';
  subjectId: string;
  sessionId: string;
  requestId: string;
  /** Work that goes on with what was asked for in a call, which may have ended. */
  inCall?: true;
}

/** Work that outlives a request. Bound to one account it sees that account only; unbound, the whole service. */
export interface JobActor {
  kind: 'job';
  task: string;
  accountId?: string;
}

/** The demo cast being written. */
export interface SeedActor {
  kind: 'seed';
}

/** The moments before anybody is known. */
export interface SignInActor {
  kind: 'sign-in';
  requestId: string;
}

/** The values that `access.*()` and the journal read in SQL; empty where there is none. */
export interface ActorSettings {
  subject: string;
  account: string;
  request: string;
  session: string;
}

export function settingsOf(actor: Actor): ActorSettings {
  const nobody = { subject: '', account: '', session: '' };
  switch (actor.kind) {
    case 'user':
    case 'staff':
    case 'machine': {
      const { subjectId: subject, sessionId: session, requestId: request } = actor;
      return { ...nobody, subject, session, request };
    }
    case 'job':
      return { ...nobody, account: actor.accountId ?? '', request: `job:${actor.task}` };
    case 'seed':
      return { ...nobody, request: 'seed' };
    case 'sign-in':
      return { ...nobody, request: actor.requestId };
  }
}
