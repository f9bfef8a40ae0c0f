import {
  ClosuresDocument,
  HalfDaysDocument,
  PlacesDocument,
  WeeklyHalfDaysDocument,
} from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import type { Api } from '$lib/server/api';
import { dayAsked } from '../journee/day';
import type { PageServerLoad } from './$types';
import { mondayOf, presentMonday, weeksLater } from './week';

const views = [
  { value: 'semaine', label: 'Semaine' },
  { value: 'chaque-semaine', label: 'Chaque semaine' },
  { value: 'fermetures', label: 'Absences et fermetures' },
  { value: 'lieux', label: 'Lieux' },
] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = url.searchParams.get('vue');
  const view = views.find(({ value }) => value === asked)?.value ?? 'semaine';
  return {
    done: url.searchParams.get('fait'),
    tabs: views.map(({ value, label }) => ({
      ...{ label, current: value === view },
      href:
        value === 'semaine' ? '/service/disponibilites' : `/service/disponibilites?vue=${value}`,
    })),
    // Null where the right is missing: the page explains it.
    week: view === 'semaine' ? await weekOf(locals.api, url) : undefined,
    weekly:
      view === 'chaque-semaine'
        ? ((await locals.api.query(WeeklyHalfDaysDocument, {})).data.weeklyHalfDays ?? null)
        : undefined,
    closures:
      view === 'fermetures'
        ? ((await locals.api.query(ClosuresDocument, {})).data.closures ?? null)
        : undefined,
    places:
      view === 'lieux'
        ? ((await locals.api.query(PlacesDocument, {})).data.places ?? null)
        : undefined,
    today: parisDay(new Date()),
  };
};

async function weekOf(api: Api, url: URL) {
  const present = presentMonday(new Date());
  const day = dayAsked(url);
  const monday = day ? mondayOf(day) : present;
  const practitionerId = url.searchParams.get('praticien') ?? '';
  const { data } = await api.query(HalfDaysDocument, {
    from: monday,
    practitionerId: practitionerId || null,
  });
  if (!data.halfDays) return null;
  const at = (day: string) =>
    `/service/disponibilites?jour=${day}${practitionerId && `&praticien=${practitionerId}`}`;
  return {
    ...{ monday, practitionerId, halfDays: data.halfDays },
    current: monday === present,
    practitioners: data.practitioners ?? [],
    before: at(weeksLater(monday, -1)),
    after: at(weeksLater(monday, 1)),
  };
}
