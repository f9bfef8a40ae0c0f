import type { CivilDate } from '@vigie/chassis/civil-date';
import { frenchDay, frenchDays } from './french-day.ts';
import { everyHalfDay } from './plan/model.ts';
import type { Hindrance } from './search.ts';
import { daysLate, isPreferred, wayTo, type Candidate, type Wish } from './rules.ts';

/**
 * Why this slot: one or two French sentences for the employer.
 * @param hindrance whose own days stand before an earlier one
 */
export function slotExplanation(
  wish: Wish,
  slot: Candidate,
  hindrance: Hindrance | null = null,
): string {
  const late = daysLate(slot.day, wish.latestDate);
  if (late > 0) return lateExplanation(wish, slot, late, hindrance);
  const limit = frenchDay(wish.latestDate);
  const inTime = `e rendez-vous respecte la date limite du ${limit}`;
  const where = {
    premises: `L${inTime}, dans vos locaux : personne ne se déplace.`,
    usual: `L${inTime}, dans votre centre.`,
    remote: `L${inTime}, à distance : personne ne se déplace.`,
    elsewhere: `Aucun créneau ne restait à temps dans votre centre : l${inTime}, ${elsewhere(slot)}.`,
  }[wayTo(wish, slot)];
  const hurry =
    slot.day < wish.comfortable ? ' Le délai est court : prévenez vite votre salarié.' : '';
  return where + preferenceExplanation(wish, slot) + hurry;
}

function elsewhere({ placeKind, centreName }: Candidate): string {
  if (placeKind === 'MOBILE_UNIT') return `à un arrêt de notre centre mobile (${centreName})`;
  return `dans un autre centre (${centreName})`;
}

/** What became of the half-days that the employer prefers, where it prefers any. */
function preferenceExplanation(wish: Wish, slot: Candidate): string {
  if (wish.halfDays === everyHalfDay) return '';
  return isPreferred(wish, slot)
    ? ' Il tombe sur une demi-journée que vous préférez.'
    : ' Aucun créneau ne convenait sur vos demi-journées préférées.';
}

/**
 * Days by which a legal date lies before the first possible day and no lack of time explains it any more: the visit says
 * itself by how much it is late.
 */
const longPast = 31;

function lateExplanation(
  wish: Wish,
  { day, placeKind }: Candidate,
  late: number,
  hindrance: Hindrance | null,
): string {
  const placed =
    { EMPLOYER_PREMISES: ' dans vos locaux', REMOTE: ' à distance' }[placeKind as string] ?? '';
  const limit = frenchDay(wish.latestDate);
  if (daysLate(wish.soonest, wish.latestDate) > longPast) {
    return `La date légale était déjà passée quand un créneau a été cherché : le premier possible, le ${frenchDay(day)}, est retenu${placed}.`;
  }
  const tooSoon = wish.latestDate < wish.soonest;
  const reason = tooSoon
    ? `La date limite du ${limit} ne laissait plus le temps de convoquer votre salarié`
    : hindrance
      ? `Avant la date limite du ${limit}, ${hinderedBefore[hindrance]}`
      : `${none(wish)} n’était libre avant la date limite du ${limit}`;
  return `${reason} : le premier créneau possible, le ${frenchDay(day)}, est retenu${placed} (${frenchDays(late)} de retard).`;
}

/** Why there is none. */
export function noSlotExplanation(wish: Pick<Wish, 'performers' | 'again'>): string {
  return `${none(wish)} n’est libre pour l’instant. La recherche reprend chaque jour et votre service en est informé.`;
}

const hinderedBefore: Record<Hindrance, string> = {
  EMPLOYEE: 'votre salarié n’est disponible à aucun créneau libre',
  EMPLOYER:
    'les créneaux libres tombent pendant vos fermetures, sur des jours déjà écartés ou quand trop de vos salariés seraient absents',
};

/** Why there is none: those that are free fall on days that somebody has ruled out. */
export const hinderedExplanation: Record<Hindrance, string> = {
  EMPLOYEE:
    'Les créneaux libres tombent tous quand votre salarié n’est pas disponible : vérifiez ses disponibilités et ses absences sur sa fiche. La recherche reprend chaque jour.',
  EMPLOYER:
    'Les créneaux libres tombent pendant vos fermetures, sur des jours déjà écartés ou quand trop de vos salariés seraient absents : vérifiez vos préférences de convocation. La recherche reprend chaque jour.',
};

/** Why there is none although slots are free. */
export function reservedExplanation(wish: Pick<Wish, 'performers' | 'again'>): string {
  return `${none(wish)} n’est libre pour l’instant : ceux qui restent sont gardés pour les embauches et les reprises qui pressent, et s’ouvrent à tous quelques jours avant. La recherche reprend chaque jour.`;
}

/** Why an appointment stays although the legal date has changed. */
export function keptExplanation(latestDate: CivilDate): string {
  return `Le rendez-vous déjà fixé respecte la nouvelle date limite du ${frenchDay(latestDate)}.`;
}

/** Why an appointment that was taken off does not come back with its visit. */
export function takenExplanation(day: CivilDate): string {
  return `Le créneau du ${frenchDay(day)} n’est plus libre : un autre est cherché.`;
}

/** What the portal says while a job is at work. */
export const runningExplanation =
  'Nous cherchons un créneau : le résultat s’affiche dans un instant.';

function none({ performers, again }: Pick<Wish, 'performers' | 'again'>): string {
  const who = performers.includes('NURSE') ? 'de médecin ou d’infirmier' : 'de médecin';
  return `Aucun ${again ? 'autre ' : ''}créneau ${who}`;
}
