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

/**
 * What an employer chooses by: how far it is, and whether somebody has to be told quickly. Whether it is late says only
 * what tells one slot from another; who may hold the visit and for whom a slot is kept are notes of the planners.
 */
const forEmployers: Partial<Record<SlotGround, string>> = {
  USUAL_CENTRE: 'votre centre habituel',
  OTHER_CENTRE: 'un autre centre que le vôtre',
  OWN_PREMISES: 'dans vos locaux',
  REMOTE: 'à distance : personne ne se déplace',
  REMOTE_IF_RELEVANT: 'à distance, si le professionnel l’a jugé pertinent',
  EMPLOYEE_AWAY: 'votre salarié n’est pas disponible, d’après ce que vous avez indiqué',
};

type Slot = Pick<SlotRowFragment, 'grounds' | 'daysLate' | 'kilometres'>;

/** « À temps, centre habituel, un infirmier suffit ». */
export function slotReason(slot: Slot): string {
  const words = slot.grounds.map((ground) => wordsOf(ground, slot));
  return french(capital(words.join(', ')));
}

/**
 * « À 26 km de votre centre habituel. Dans 3 jours : prévenez vite votre salarié. »
 * @param others all slots that are offered beside it
 * @param days until it
 */
export function reasonForEmployer(slot: Slot, others: readonly Slot[], days: number): string {
  const places = slot.grounds.flatMap((ground) => {
    const far = ground === 'OTHER_CENTRE' && slot.kilometres !== null;
    return far
      ? `à ${slot.kilometres}\u00a0km de votre centre habituel`
      : (forEmployers[ground] ?? []);
  });
  const differs = others.some(({ daysLate }) => daysLate > 0 !== slot.daysLate > 0);
  const legal = slot.daysLate > 0 ? 'après la date légale' : 'avant la date légale';
  const soon = days > 0 ? `dans ${plural(days, 'jour')}` : "aujourd'hui";
  const sentences = [
    [...(differs ? [legal] : []), ...places].join(', '),
    ...(slot.grounds.includes('SHORT_NOTICE') ? [`${soon} : prévenez vite votre salarié`] : []),
  ];
  return french(sentences.flatMap((each) => (each ? `${capital(each)}.` : [])).join(' '));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function wordsOf(ground: SlotGround, { daysLate, kilometres }: Slot): string {
  if (ground === 'LATE') return `${plural(daysLate, 'jour')} de retard`;
  const far = ground === 'OTHER_CENTRE' && kilometres !== null;
  return far ? `${grounds[ground]}, à ${kilometres}\u00a0km par la route` : grounds[ground];
}
