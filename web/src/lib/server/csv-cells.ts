import { parisDay, shortDate } from '$lib/format/paris';

const hour = new Intl.DateTimeFormat('fr-FR', {
  ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Paris' },
});

/** « 30/11/2026 », from a civil date: a spreadsheet sorts by it. Nothing where there is none, as for the others. */
export const dayCell = (day: string | null | undefined): string => (day ? shortDate(day) : '');

/** The same, from an instant. */
export const dayOfCell = (instant: string | null | undefined): string =>
  instant ? shortDate(parisDay(instant)) : '';

/** « 30/11/2026 10:15 », Paris time. */
export const instantCell = (instant: string | null | undefined): string =>
  instant ? `${dayOfCell(instant)} ${hour.format(new Date(instant))}` : '';
