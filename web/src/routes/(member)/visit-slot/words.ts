import type { SlotGround, SlotRowFragment } from '$lib/graphql/generated/graphql';
import { french, plural } from '$lib/format/french';

/** What speaks for a slot and against it. */
const grounds: Record<Exclude<SlotGround, 'LATE'>, string> = {
  IN_TIME: 'à temps',
  USUAL_CENTRE: 'centre habituel',
  OTHER_CENTRE: 'autre centre',
  OWN_PREMISES: 'dans les locaux de l’entreprise',
  REMOTE: 'à distance',
  REMOTE_IF_RELEVANT: 'à distance, si le professionnel l’a jugé pertinent',
  SHORT_NOTICE: 'délai court : prévenir vite',
  NURSE_SUFFICES: 'un infirmier suffit',
  KEPT_FOR_URGENT: 'gardé pour les embauches et les reprises',
  EMPLOYEE_AWAY: 'salarié indisponible d’après l’employeur',
};

type Slot = Pick<SlotRowFragment, 'grounds' | 'daysLate' | 'kilometres'>;

/** « À temps, centre habituel, un infirmier suffit ». */
export function slotReason(slot: Slot): string {
  const words = slot.grounds.map((ground) => wordsOf(ground, slot));
  const sentence = words.join(', ');
  return french(sentence.charAt(0).toUpperCase() + sentence.slice(1));
}

function wordsOf(ground: SlotGround, { daysLate, kilometres }: Slot): string {
  if (ground === 'LATE') return `${plural(daysLate, 'jour')} de retard`;
  const far = ground === 'OTHER_CENTRE' && kilometres !== null;
  return far ? `${grounds[ground]}, à ${kilometres}\u00a0km par la route` : grounds[ground];
}
