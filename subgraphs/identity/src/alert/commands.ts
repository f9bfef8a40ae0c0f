import type { ActorTransaction } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';
import type { AlertKind } from './letters.ts';

/** What a person is told about an access, whether they did it themselves or not. */
export interface Alert {
  kind: AlertKind;
  /** Whom to tell. */
  personId: string;
  /** The session that it is about. */
  sessionId?: string;
  /** The reset that it is about. */
  resetId?: string;
  /** The account that somebody looked at. */
  accountId?: string;
  /** What the service did for somebody else. */
  assistanceId?: string;
  /** Who did it, where it was somebody else. */
  byId?: string;
  /** An address that is theirs no more, to which it goes instead of the present one. */
  formerAddressId?: string;
}

/** Tells a person of what was done with an access; the mail leaves when the change is kept, or never. */
export async function alertPerson(tx: ActorTransaction, alert: Alert): Promise<void> {
  await enqueue(tx, 'send-alert', { ...alert });
}
