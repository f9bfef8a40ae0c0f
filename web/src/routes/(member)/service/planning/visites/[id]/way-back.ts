import { longDate, parisDay } from '$lib/format/paris';
import { isBooked } from '../../../../[account=memberNumber]/visites/kind';
import type { VisitStatus } from '$lib/graphql/generated/graphql';

interface Placed {
  status: VisitStatus | null;
  startsAt: string | null;
  practitioner: { id: string } | null;
}

/** Parameter of the address, for whoever comes from the day of the service. */
const FROM_THE_DAY = 'journee';

/**
 * Where somebody comes from who sees to an appointment: the day, or where it stands among the others of its week.
 * Whoever may not open planning works with the day alone.
 */
export function wayBack(
  { status, startsAt, practitioner }: Placed,
  { searchParams }: Pick<URL, 'searchParams'>,
  scopes: readonly string[],
): { href: string; label: string; entry: string } {
  const plans = scopes.includes('planning:manage');
  const day = status && isBooked(status) && startsAt ? parisDay(new Date(startsAt)) : null;
  if (!plans || searchParams.get('de') === FROM_THE_DAY) {
    const entry = '/service/journee';
    return day
      ? { href: `${entry}?jour=${day}`, label: `Journée du ${longDate(day)}`, entry }
      : { href: entry, label: 'Journée', entry };
  }
  const entry = '/service/planning';
  if (!day || !practitioner) return { href: entry, label: 'Planification', entry };
  return {
    href: `${entry}/semaine?jour=${day}&praticien=${practitioner.id}`,
    label: 'Semaine du praticien',
    entry,
  };
}
