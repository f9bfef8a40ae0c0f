import {
  seedAccountCentres,
  seedCentres,
  seedPractitioners,
  seedRoads,
  seedWeeklyHalfDays,
  type WeeklyHalfDaySeed,
} from '@vigie/appointments/seed';
import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import {
  centres,
  otherPlaces,
  practitioners,
  roads,
  type CentreKey,
  type PlaceKey,
} from './cast/service.ts';
import type { Hosts } from './history.ts';
import type { SeededAccount } from './identity.ts';

const hours = { morning: ['09:00', '12:00'], afternoon: ['13:30', '17:00'] } as const;

/** Length of a slot, in minutes: what the visits of each profession take. */
const slotMinutes = { PHYSICIAN: 45, NURSE: 45 } as const;

/** Days before the demonstration began of which the half-days are told. */
const daysPast = 7;

/** Writes centres, practitioners and their half-days; tells who sees whom. */
export async function seedCentresAndSlots(
  tx: ActorTransaction,
  accounts: readonly SeededAccount[],
  today: CivilDate,
): Promise<Record<CentreKey, Hosts>> {
  const ids = new Map<string, string>(
    [...centres, ...otherPlaces].map(({ key }) => [key, newId()]),
  );
  const idOf = (key: PlaceKey): string => ids.get(key) ?? '';
  await seedCentres(
    tx,
    centres.map(({ key, ...centre }) => ({ ...centre, id: idOf(key) })),
  );
  const hostOf = (place: object): string | null =>
    accounts.find(
      ({ account }) => 'reservedFor' in place && account.memberNumber === place.reservedFor,
    )?.id ?? null;
  await seedCentres(
    tx,
    otherPlaces.map((place) => ({
      ...place,
      id: idOf(place.key),
      reservedAccountId: hostOf(place),
    })),
  );
  await seedRoads(
    tx,
    roads.map(([one, other, kilometres]) => ({ from: idOf(one), to: idOf(other), kilometres })),
  );
  const team = practitioners.map((practitioner) => ({ ...practitioner, id: newId() }));
  await seedPractitioners(
    tx,
    team.map(({ id, name, kind }) => ({ id, name, kind })),
  );
  const weekly = team.flatMap(({ id, kind, sessions }) =>
    sessions.map(({ centre, weekday, part }): WeeklyHalfDaySeed => {
      const [fromTime, untilTime] = hours[part];
      return {
        practitionerId: id,
        centreId: idOf(centre),
        weekday,
        fromTime,
        untilTime,
        firstDay: addDays(today, -daysPast),
        slotMinutes: slotMinutes[kind],
      };
    }),
  );
  await seedWeeklyHalfDays(tx, weekly);
  await seedAccountCentres(
    tx,
    accounts.map(({ id, account }) => ({ accountId: id, centreId: idOf(account.centre) })),
  );
  const hostAt = (key: CentreKey, kind: 'PHYSICIAN' | 'NURSE'): string =>
    team.find((each) => each.kind === kind && each.sessions.some(({ centre }) => centre === key))
      ?.id ?? '';
  const hosts = (key: CentreKey): Hosts => ({
    centreId: idOf(key),
    physicianId: hostAt(key, 'PHYSICIAN'),
    nurseId: hostAt(key, 'NURSE'),
  });
  return { 'saint-aubance': hosts('saint-aubance'), montreval: hosts('montreval') };
}
