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

/** « À temps, centre habituel, un infirmier suffit ». */
export function slotReason(slot: Pick<SlotRowFragment, 'grounds' | 'daysLate'>): string {
  const words = slot.grounds.map((ground) =>
    ground === 'LATE' ? `${plural(slot.daysLate, 'jour')} de retard` : grounds[ground],
  );
  const sentence = words.join(', ');
  return french(sentence.charAt(0).toUpperCase() + sentence.slice(1));
}
