import type { ActorTransaction } from '@vigie/chassis/database';
import { reserve } from './centre/reserved.ts';
import { accountCentre, centre } from './centre/table.ts';
import { practitioner, type PractitionerRow } from './practitioner/table.ts';

/** What the demo cast writes, as actor `seed`, in this order: centres, practitioners, then all that names them. */
export type { Session } from './availability/rules.ts';
export { seedAvailabilities } from './availability/seed.ts';
export { seedEmployees, type EmployeeSeed } from './employee/seed.ts';
export { seedRoads, type RoadSeed } from './road/seed.ts';
export { seedPreferences, type PreferenceSeed } from './preference/seed.ts';
export { seedRemoteConsents, type RemoteConsentSeed } from './remote-consent/seed.ts';
export { seedVisitRequests, type RequestSeed } from './request/seed.ts';
export { countService, publishHealthFigures } from './statistics/publish.ts';
export { countTrades, renewTrades } from './statistics/trade.ts';
export { seedTeams, type TeamMemberSeed } from './team/seed.ts';
export { seedUnavailabilities, type UnavailabilitySeed } from './unavailability/seed.ts';
export { seedHeldVisits, type HeldVisitSeed } from './visit/seed.ts';
export { seedPassedVisits } from './visit/seed-passed.ts';
export { seedWeeklyHalfDays, type WeeklyHalfDaySeed } from './weekly-half-day/seed.ts';
export { seedWorkplaceActions, type WorkplaceActionSeed } from './workplace-action/seed.ts';

export type CentreSeed = typeof centre.$inferInsert;

export async function seedCentres(
  tx: ActorTransaction,
  centres: readonly CentreSeed[],
): Promise<void> {
  await tx.insert(centre).values([...centres]);
  for (const { id, reservedAccountId } of centres) {
    if (reservedAccountId) await reserve(tx, id);
  }
}

export async function seedPractitioners(
  tx: ActorTransaction,
  practitioners: readonly PractitionerRow[],
): Promise<void> {
  await tx.insert(practitioner).values([...practitioners]);
}

/** Centre to which the employees of an account go; without it the first by name. */
export async function seedAccountCentres(
  tx: ActorTransaction,
  choices: readonly { accountId: string; centreId: string }[],
): Promise<void> {
  await tx.insert(accountCentre).values([...choices]);
}
