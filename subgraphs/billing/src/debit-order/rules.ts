import { addDays, isCivilDate, type CivilDate } from '@vigie/chassis/civil-date';
import type { DebitRefusal } from '../generated/resolvers.ts';

/** Days that a bank needs between the order and the collection. */
const bankDays = 2;

/** How far ahead an order is made: later, what is owed will have changed. */
const farthestDays = 90;

/** Months without a collection after which a mandate lapses (SEPA rulebook). */
export const lapseMonths = 36;

/** What is impossible about the day of a collection. */
export function dayRefusal(day: CivilDate, today: CivilDate): DebitRefusal | null {
  const field = 'collectOn';
  if (!isCivilDate(day)) return { code: 'INVALID_DATE', field };
  if (day < addDays(today, bankDays)) return { code: 'TOO_SOON', field };
  if (day > addDays(today, farthestDays)) return { code: 'OUT_OF_RANGE', field };
  return isBankDay(day) ? null : { code: 'NOT_A_BANK_DAY', field };
}

/** Banks of the euro rest on Saturdays, Sundays and six holidays (TARGET calendar). */
export function isBankDay(day: CivilDate): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  const easter = easterOf(Number(day.slice(0, 4)));
  const moving = [addDays(easter, -2), addDays(easter, 1)];
  return !['01-01', '05-01', '12-25', '12-26'].includes(day.slice(5)) && !moving.includes(day);
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function easterOf(year: number): CivilDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Why a bank sends a collection back, in French (ISO 20022 external codes, EPC173-14). */
export const returnReasons: Readonly<Record<string, string>> = {
  AC01: 'IBAN incorrect',
  AC04: 'Compte clos',
  AC06: 'Compte bloqué',
  AC13: 'Compte d’un consommateur',
  AG01: 'Prélèvement interdit sur ce compte',
  AG02: 'Code d’opération incorrect',
  AM04: 'Provision insuffisante',
  AM05: 'Présenté deux fois',
  BE05: 'Créancier non reconnu',
  MD01: 'Aucun mandat valable',
  MD02: 'Mandat incomplet ou incorrect',
  MD06: 'Remboursement demandé par le titulaire',
  MD07: 'Titulaire décédé',
  MS02: 'Refusé par le titulaire',
  MS03: 'Motif non communiqué',
  RC01: 'BIC incorrect',
  RR01: 'Identité du titulaire manquante',
  SL01: 'Service propre à la banque du titulaire',
};

/** After these the mandate is of no use: another collection would come back, too. */
const fatal = new Set(['AC01', 'AC04', 'AC06', 'AC13', 'AG01', 'MD01', 'MD02', 'MD07']);
export const endsMandate = (reason: string): boolean => fatal.has(reason);
