import { awayFrom } from '../absence/away.ts';
import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { noon, type DayPart } from '../availability/part.ts';
import type { DaySpan } from '../planning/day-span.ts';
import {
  everyHalfDay,
  never,
  nowhere,
  type Instance,
  type PlanEmployer,
  type PlanSession,
  type PlanVisit,
  type Span,
} from '../planning/plan/model.ts';
import { expectedVisits, type Pressing } from '../planning/plan/expected.ts';
import { weightOf } from '../planning/plan/priority.ts';
import { mayTakeReserve } from '../planning/reserve.ts';
import type { Wanted } from '../preference/rules.ts';
import type { PlaceKind } from '../centre/table.ts';
import { plannedKinds } from '../practitioner/rules.ts';
import { mayBeRemoteUnasked } from '../remote-consent/rules.ts';
import { roadKey } from '../road/queries.ts';
import { kilometresBetween, leavingPremises } from '../road/rules.ts';
import type { SettingRow } from '../setting/table.ts';
import { isPinned } from '../visit/state.ts';
import type { Ground, OpenHalfDay, OpenVisit } from './ground.ts';

/** What a visit at a distance stands for: nobody travels, but the usual centre comes first. */
const byVideo = 5;

type Rules = Pick<
  SettingRow,
  'soonestDays' | 'comfortableDays' | 'reserveSlots' | 'reserveDays' | 'farthestKilometres'
>;

/** Days between the first comfortable day and the legal date from which on nobody is hurried. */
const roomForComfort = 14;

const dayLength = 86_400_000;

/** A civil day as the number of days since 1 January 1970. */
export function numberOf(day: CivilDate): number {
  return Date.parse(day) / dayLength;
}

/**
 * What the database holds, as the planner wants it; sessions and visits keep their order. Behind the visits stands room
 * for those who are expected, each as of an employer who sends nobody else.
 */
export function instanceOf(ground: Ground, rules: Rules, today: CivilDate): Instance {
  const { halfDays, visits, arrivals, homes, wanted, unavailable, hosts } = ground;
  const practitioners = numbered(halfDays.map(({ practitionerId }) => practitionerId));
  const places = placesOf(halfDays);
  const centres = numbered([...places.keys()]);
  const sorts = sortsOf(halfDays);
  const employers = numbered(homes.map(({ accountId }) => accountId));
  const sessionOf = new Map(halfDays.map(({ id }, index) => [id, index]));
  const opens = numberOf(addDays(today, rules.reserveDays));
  const employed = homes.map((home): PlanEmployer => {
    const own = [...places.keys()].filter((id) => hosts.get(id)?.has(home.accountId));
    const team = new Set(
      [home.centreId, ...own].flatMap((id) => [...(places.get(id)?.practitionerIds ?? [])]),
    );
    const roads = [...places].map(([centreId, place]) => {
      if (own.includes(centreId)) return 0;
      if (place.placeKind === 'EMPLOYER_PREMISES') return Infinity;
      if (place.placeKind === 'REMOTE') return byVideo;
      // Who is seen where they work travels to no centre that is free at the same time.
      const away = own.length > 0 ? leavingPremises : 0;
      return roadTo(home, { ...place, centreId }, ground.roads, rules) + away;
    });
    return {
      ...{ id: home.accountId, roads, ...companyOf(wanted.get(home.accountId)) },
      team: [...team].map((practitionerId) => practitioners.get(practitionerId)!),
    };
  });
  const expecting = numbered(arrivals.map(({ accountId }) => accountId));
  const came = arrivals.map((each): Pressing => ({
    employer: homes.length + expecting.get(each.accountId)!,
    weight: weightOf(each.kind, each.profile, 0),
    units: unitsOf(each),
    sorts: suitableSorts({ ...each, consents: false }, ground, sorts),
    latest: numberOf(each.latestDate),
  }));
  const lastDay = numberOf(halfDays.at(-1)?.day ?? today);
  return {
    today: numberOf(today),
    sessions: halfDays.map((each): PlanSession => {
      const day = numberOf(each.day);
      const nurse = each.practitionerKind === 'NURSE';
      return {
        ...{ id: each.id, nurse, day, afternoon: each.from >= noon, units: each.slots },
        practitioner: practitioners.get(each.practitionerId)!,
        centre: centres.get(each.centreId)!,
        sort: sorts.get(sortOf(each))!.number,
        reserved: nurse || day < opens ? 0 : Math.min(each.slots, rules.reserveSlots),
      };
    }),
    employers: [
      ...employed,
      ...[...expecting.keys()].map((id) => withoutWishes(employed[employers.get(id)!]!)),
    ],
    visits: [
      ...visits.map((each): PlanVisit => {
        const before = sessionOf.get(each.halfDayId ?? '') ?? nowhere;
        const own = wanted.get(each.accountId);
        const { kind, employeeId } = each;
        const away = awayFrom(
          kind,
          unavailable.get(employeeId) ?? null,
          ground.absences.get(employeeId) ?? [],
        );
        const earliest = earliestOf(each, rules, today, own?.noticeDays ?? 0);
        const near = before !== nowhere && numberOf(halfDays[before]!.day) < earliest;
        return {
          ...{ id: each.id, employer: employers.get(each.accountId)!, earliest, before },
          weight: weightOf(each.kind, each.profile, numberOf(today) - numberOf(each.latestDate)),
          urgent: mayTakeReserve(each, rules, today),
          latest: numberOf(each.latestDate),
          units: unitsOf(each),
          sorts: suitableSorts(each, ground, sorts),
          ...{ allowed: away?.halfDays ?? everyHalfDay, preferred: own?.halfDays ?? everyHalfDay },
          ...{ away: spansOf(away?.spans ?? []), refused: refusedBy(each) },
          // Somebody was told or chose it, or the day is too near for another summons.
          pinned: isPinned(each.status) || each.locked || near,
        };
      }),
      ...expectedVisits(came, numberOf(today), lastDay),
    ],
  };
}

function numbered(keys: readonly string[]): Map<string, number> {
  return new Map([...new Set(keys)].map((key, index) => [key, index]));
}

type Sorts = ReadonlyMap<
  string,
  Pick<OpenHalfDay, 'practitionerKind' | 'slotMinutes' | 'placeKind'> & { number: number }
>;

function sortsOf(halfDays: readonly OpenHalfDay[]): Sorts {
  const sorts = new Map(halfDays.map((each) => [sortOf(each), each]));
  return new Map([...sorts].map(([key, each], number) => [key, { ...each, number }]));
}

/** Half-days at a distance are a sort of their own: only who consents is seen there. */
function sortOf({ practitionerKind, slotMinutes, placeKind }: OpenHalfDay): string {
  return `${practitionerKind} ${slotMinutes} ${placeKind === 'REMOTE'}`;
}

/** A centre that somebody works at, and who does. */
interface Place {
  postCode: string | null;
  placeKind: PlaceKind;
  practitionerIds: Set<string>;
}

function placesOf(halfDays: readonly OpenHalfDay[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { centreId, postCode, placeKind, practitionerId } of halfDays) {
    const place = places.get(centreId) ?? { postCode, placeKind, practitionerIds: new Set() };
    place.practitionerIds.add(practitionerId);
    places.set(centreId, place);
  }
  return places;
}

/** Infinite where the road is known to be too long. */
function roadTo(
  home: Ground['homes'][number],
  place: Place & { centreId: string },
  roads: Ground['roads'],
  { farthestKilometres }: Rules,
): number {
  if (home.centreId === place.centreId) return 0;
  const recorded = roads.get(roadKey(home.centreId, place.centreId)) ?? null;
  if (recorded !== null && recorded > farthestKilometres) return Infinity;
  return kilometresBetween(home, place, recorded);
}

function earliestOf(
  { earliestDate, latestDate }: OpenVisit,
  { soonestDays, comfortableDays }: Rules,
  today: CivilDate,
  noticeDays: number,
): number {
  const comfortable = numberOf(addDays(today, Math.max(comfortableDays, noticeDays)));
  const hurried = numberOf(latestDate) < comfortable + roomForComfort;
  const first = hurried ? numberOf(addDays(today, soonestDays)) : comfortable;
  return Math.max(first, earliestDate === null ? 0 : numberOf(earliestDate));
}

/** The employer of somebody who is only expected: its wishes are about those whom it sends. */
function withoutWishes(employer: PlanEmployer): PlanEmployer {
  return { ...employer, company: { kind: 'any' }, closed: [] };
}

/** Whom an employer sends at once, and when it sends nobody. */
function companyOf(wanted: Wanted | undefined): Pick<PlanEmployer, 'company' | 'closed'> {
  const closed = spansOf(wanted?.closures ?? []);
  if (wanted?.company === 'TOGETHER') return { company: { kind: 'group' }, closed };
  const atMost = wanted?.atMost ?? null;
  return { company: atMost === null ? { kind: 'any' } : { kind: 'spread', atMost }, closed };
}

function spansOf(days: readonly (DaySpan & { part?: DayPart | null })[]): Span[] {
  return days.map(({ firstDay, lastDay, part }) => ({
    ...{ from: numberOf(firstDay), until: numberOf(lastDay) },
    ...(part && { afternoon: part === 'AFTERNOON' }),
  }));
}

/** A slot takes one visit, whoever holds it. */
function unitsOf({ performers }: Pick<OpenVisit, 'performers'>): PlanVisit['units'] {
  const kinds = plannedKinds(performers);
  return {
    physician: Number(kinds.some((kind) => kind !== 'NURSE')),
    nurse: Number(kinds.includes('NURSE')),
  };
}

/** Sorts of half-days whose professional may hold the visit, in slots that are long enough for it. */
function suitableSorts(
  { kind, performers, consents }: Pick<OpenVisit, 'kind' | 'performers' | 'consents'>,
  { lengths }: Ground,
  sorts: Sorts,
): number {
  const kinds = plannedKinds(performers);
  const length = lengths.get(kind);
  let bits = 0;
  const remote = consents && mayBeRemoteUnasked(kind);
  for (const { number, practitionerKind, slotMinutes, placeKind } of sorts.values()) {
    if (placeKind === 'REMOTE' && !remote) continue;
    const minutes = practitionerKind === 'NURSE' ? length?.nurse : length?.physician;
    const suits = kinds.includes(practitionerKind) && minutes != null && slotMinutes >= minutes;
    if (suits) bits |= 1 << number;
  }
  return bits;
}

/** Days already refused, and all after the end of the employment. */
function refusedBy({ excludedDays, leftOn }: OpenVisit): Span[] {
  const refused = excludedDays.map(numberOf).map((day) => ({ from: day, until: day }));
  return leftOn === null ? refused : [...refused, { from: numberOf(leftOn) + 1, until: never }];
}
