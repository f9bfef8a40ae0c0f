import { clockTime, mediumInstant, parisDay } from '$lib/format/paris';
import { french } from '$lib/format/french';

/** Who of those who answer has something, and since when. */
export interface Held {
  id: string;
  assignee: { id: string; firstName: string | null; lastName: string | null } | null;
  takenAt: string | null;
}

export function holderName({ assignee }: Pick<Held, 'assignee'>): string {
  return assignee?.lastName ? `${assignee.firstName} ${assignee.lastName}` : 'Un collègue';
}

/** « depuis 9 h 42 » on the day, « depuis le 27 novembre 2026 à 9 h 42 » later. */
export function heldSince({ takenAt }: Pick<Held, 'takenAt'>, now = new Date()): string {
  if (takenAt === null) return '';
  const today = parisDay(takenAt) === parisDay(now);
  return `depuis ${today ? clockTime(takenAt) : `le ${mediumInstant(takenAt)}`}`;
}

/** What a refused answer says; the page, read anew, names the colleague. */
export const takenByOther = french(
  'Un collègue s’en occupe désormais : rien n’a été envoyé. Voyez avec lui avant de reprendre.',
);

/** What a list says to whoever gave something of it back. */
export const givenBack = french('C’est rendu : un collègue peut s’en occuper.');
