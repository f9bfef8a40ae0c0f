import { PlanningWeekDocument, PlanningWhoDocument } from '$lib/graphql/generated/graphql';
import { mondayOf, presentMonday, weeksLater } from '../../disponibilites/week';
import { dayAsked } from '../../journee/day';
import type { PageServerLoad } from './$types';
import { daysOf } from './days';

export const load: PageServerLoad = async ({ locals, url }) => {
  const present = presentMonday(new Date());
  const day = dayAsked(url);
  const monday = day ? mondayOf(day) : present;
  const { data: who } = await locals.api.query(PlanningWhoDocument, {});
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  const centreId = asked('centre');
  // It opens with one person: the whole service is a long week, for whoever asks for everybody.
  const isOpened = !url.searchParams.has('praticien') && !centreId;
  const practitionerId = isOpened ? (who.practitioners?.[0]?.id ?? '') : asked('praticien');
  const { data } = await locals.api.query(PlanningWeekDocument, {
    ...{ from: monday, practitionerId: practitionerId || null, centreId: centreId || null },
  });
  const at = (day: string) =>
    `/service/planning/semaine?${new URLSearchParams({ jour: day, praticien: practitionerId, centre: centreId })}`;
  return {
    ...{ monday, practitionerId, centreId, centres: who.centres ?? [] },
    practitioners: who.practitioners ?? [],
    // Null where the right is missing: the page explains it.
    days: data.halfDays && daysOf(data.halfDays, monday),
    current: monday === present,
    ...{ before: at(weeksLater(monday, -1)), after: at(weeksLater(monday, 1)) },
    today: at(present),
    now: Date.now(),
  };
};
