import type { HalfDaysQuery } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';

type HalfDay = Pick<
  NonNullable<HalfDaysQuery['halfDays']>[number],
  'closed' | 'closure' | 'day' | 'from' | 'practitioner' | 'centre'
>;

interface Next {
  /** Why nothing can be done with it. */
  why?: string;
  links: { href: string; label: string }[];
}

const words = frenchTexts({
  past: 'Elle est passée.',
  ended: 'Sa semaine type est terminée.',
  reopen: 'Voir la fermeture',
  open: 'Ouvrir une demi-journée',
  visits: 'Voir les rendez-vous',
  close: 'Signaler une absence',
});

/** What can be done with a half-day, and where; or why nothing can. */
export function nextOf(
  { closed, closure, day, from, practitioner, centre }: HalfDay,
  today: string,
): Next {
  const visits = {
    href: `/service/planning/semaine?${new URLSearchParams({ jour: day, praticien: practitioner?.id ?? '' })}`,
    label: words.visits,
  };
  if (closed && closure) {
    const href = `/service/disponibilites/fermetures/${closure.id}`;
    return { links: [{ href, label: words.reopen }] };
  }
  if (day < today) return { why: words.past, links: closed ? [] : [visits] };
  if (closed)
    return {
      why: words.ended,
      links: [{ href: '/service/disponibilites/ouvrir', label: words.open }],
    };
  const absence = new URLSearchParams({
    ...{ praticien: practitioner?.id ?? '', lieu: centre?.id ?? '', jour: day },
    partie: from < '12:00' ? 'MORNING' : 'AFTERNOON',
  });
  return {
    links: [visits, { href: `/service/disponibilites/fermer?${absence}`, label: words.close }],
  };
}
