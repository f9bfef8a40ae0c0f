import {
  countService,
  countTrades,
  publishHealthFigures,
  renewTrades,
  seedEmployees,
  seedHeldVisits,
  seedPassedVisits,
} from '@vigie/appointments/seed';
import { followClock, type Clock } from '@vigie/chassis/clock';
import { openDatabase, type ActorTransaction, type Database } from '@vigie/chassis/database';
import type { LoginUrls } from '../database/logins.ts';
import { seedAbsences } from './absences.ts';
import { seedCentresAndSlots } from './centres.ts';
import { seedIdlePrograms, seedMachineClients } from './clients.ts';
import { absenteesOf, heldVisitsOf, missedVisitOf } from './history.ts';
import { seedCompanyRooms } from './company-room.ts';
import { seedClientDeclarations, seedDeclarations } from './declarations.ts';
import { seedSharedDocuments, type PastVisit } from './documents.ts';
import { seedHires } from './hires.ts';
import { seedIdentity, type SeededAccount } from './identity.ts';
import { seedImports } from './imports.ts';
import { seedInvoices } from './invoices.ts';
import { seedKnownAccounts } from './known-accounts.ts';
import { seedFirm } from './portfolio.ts';
import { seedClientLife } from './client-life.ts';
import { isSeeded } from './is-seeded.ts';
import { seedTariffs } from './tariffs.ts';
import { seedPassword } from './password.ts';
import { signIns, type SignIn } from './sign-ins.ts';
import { seedClientRequests, seedRequests } from './requests.ts';
import { seedAvailability, seedConsents } from './availability.ts';
import { seedActions } from './actions.ts';
import { seedEmployersPreferences } from './preferences.ts';
import { seedHealthTeams } from './teams.ts';
import { seedStaff, type SeededEmployee } from './staff.ts';

const seeding = { kind: 'seed' } as const;

/** Fills an empty database with the fictional cast, dates counted from today; leaves any other one alone. */
export async function seedDemo(
  urls: LoginUrls,
  environment: Record<string, string>,
): Promise<SignIn[]> {
  const clock = await followClock(urls.gateway);
  const open = (
    subgraph: 'identity' | 'workforce' | 'appointments' | 'billing' | 'documents',
  ): Database => openDatabase({ url: urls[subgraph], subgraph, connections: 2 });
  const databases = {
    identity: open('identity'),
    workforce: open('workforce'),
    appointments: open('appointments'),
    billing: open('billing'),
    documents: open('documents'),
  };
  try {
    if (!(await databases.identity.as(seeding, isSeeded)))
      await seed(databases, clock, environment);
    return await databases.identity.as(seeding, async (tx) => {
      const client = await seedMachineClients(tx, environment);
      return signIns(client, await seedPassword(tx, environment));
    });
  } finally {
    await Promise.all([clock, ...Object.values(databases)].map((each) => each.close()));
  }
}

const dataKeyOf = (environment: Record<string, string>): Buffer =>
  Buffer.from(environment['DATA_KEY'] ?? '', 'base64');

type Databases = Record<
  'identity' | 'workforce' | 'appointments' | 'billing' | 'documents',
  Database
>;

/**
 * Writes everything inside one another's transactions: a seed that is killed on the way leaves nothing behind, so
 * that the next start begins anew.
 */
async function seed(
  databases: Databases,
  clock: Clock,
  environment: Record<string, string>,
): Promise<void> {
  const { identity, workforce, appointments, billing, documents } = databases;
  const today = clock.today();
  await identity.as(seeding, async (identityTx) => {
    const accounts = await seedIdentity(identityTx, clock);
    const clients = await seedFirm(identityTx, accounts, clock);
    await seedIdlePrograms(identityTx, { accounts, now: clock.now() });
    await seedCompanyRooms(identityTx, accounts, clock, dataKeyOf(environment));
    await workforce.as(seeding, async (workforceTx) => {
      await seedKnownAccounts(workforceTx, accounts);
      const own = await seedStaff(workforceTx, accounts, today);
      const staff = [...own, ...(await seedClientLife(workforceTx, clients, clock.now(), today))];
      await seedAbsences(workforceTx, accounts, staff, today);
      await seedDeclarations(workforceTx, accounts, today);
      await seedClientDeclarations(workforceTx, clients, today);
      await seedHires(workforceTx, accounts, staff, clock.now(), today);
      await seedImports(workforceTx, accounts, staff, clock.now());
      await appointments.as(seeding, async (appointmentsTx) => {
        const { held, missed } = await seedVisits(appointmentsTx, accounts, staff, today);
        const both = { identity: identityTx, appointments: appointmentsTx };
        await seedConsents(both, staff, today);
        await seedRequests(both, accounts, staff, clock.now());
        await seedClientRequests(both, clients, staff, clock.now());
        // The last of the firm's people, for whom nobody asks anything.
        await seedPassedVisits(
          appointmentsTx,
          staff.slice(-4).map(({ id }) => id),
        );
        await seedActions(appointmentsTx, accounts, today);
        await billing.as(seeding, async (billingTx) => {
          await seedTariffs(billingTx, today);
          const books = { identity: identityTx, billing: billingTx };
          await seedInvoices(books, [...accounts, ...clients], { staff, missed }, today);
          await documents.as(seeding, (documentsTx) =>
            seedSharedDocuments(documentsTx, { accounts, held }, { environment, today }),
          );
        });
      });
    });
  });
}

async function seedVisits(
  tx: ActorTransaction,
  accounts: readonly SeededAccount[],
  staff: readonly SeededEmployee[],
  today: string,
): Promise<{ held: PastVisit[]; missed: Parameters<typeof seedInvoices>[2]['missed'] }> {
  const hosts = await seedCentresAndSlots(tx, accounts, today);
  await seedHealthTeams(tx, accounts, hosts);
  await seedEmployersPreferences(tx, accounts, today);
  const centreOf = new Map(accounts.map(({ id, account }) => [id, account.centre]));
  await seedEmployees(
    tx,
    staff.map(({ id, accountId, firstName, lastName, startDate, profile }) => {
      return { id, accountId, firstName, lastName, usedName: null, startDate, profile };
    }),
  );
  await seedAvailability(tx, staff, today);
  const hostsOf = ({ accountId }: SeededEmployee) => hosts[centreOf.get(accountId) ?? 'montreval'];
  const past = await seedHeldVisits(tx, [
    ...staff.flatMap((employee) => heldVisitsOf(employee, hostsOf(employee), today)),
    ...absenteesOf(accounts, staff, today).map((absentee) =>
      missedVisitOf(absentee, hostsOf(absentee.employee), today),
    ),
  ]);
  // Before any word of identity, so that the past is published by company too; the first word is newer.
  await renewTrades(
    tx,
    accounts.map(({ id, companyId, account: { activityCode, memberNumber, name } }) => ({
      ...{ id, companyId, activityCode, memberNumber, name, version: 0 },
    })),
  );
  await countService(tx, today);
  await countTrades(tx, today);
  await publishHealthFigures(tx, today);
  return {
    held: past.filter(({ status }) => status === 'HELD'),
    missed: past.flatMap(({ id, accountId, day, status }) =>
      status === 'NOT_EXCUSED' && day ? [{ id, accountId, day }] : [],
    ),
  };
}
