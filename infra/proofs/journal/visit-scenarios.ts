import { newId } from '@vigie/chassis/ids';
import { grantRole } from '@vigie/identity/seed';
import { withConnection, type Sql } from '../../database/connection.ts';
import { addPerson } from '../../tests/cast.ts';
import type { Scenario, World } from './scenarios.ts';

/** An appointment as it stands on 23 November 2026, 08:00 UTC. */
interface Standing {
  status: 'PLANNED' | 'HELD';
  day: string;
  cancellableUntil: string;
}

/** To come, and still to be cancelled. */
export const ahead: Standing = {
  ...{ status: 'PLANNED', day: '2026-12-10', cancellableUntil: '2026-12-08T07:00:00Z' },
};
/** To come, after its notice. */
const near: Standing = {
  ...{ status: 'PLANNED', day: '2026-11-24', cancellableUntil: '2026-11-22T07:00:00Z' },
};
/** Of this very hour. */
const begun: Standing = {
  ...{ status: 'PLANNED', day: '2026-11-23', cancellableUntil: '2026-11-21T07:00:00Z' },
};

/** A command on an appointment by somebody of its account, refused on an old version. */
const byManager =
  (standing: Standing, input: object) =>
  async ({ house, member, administrator: { token } }: World): Promise<Scenario> => {
    const id = await withConnection(house.database.adminUrl, (sql) =>
      addAppointment(sql, member.accountId, standing),
    );
    return attempts(token, { id, ...input });
  };

/** Somebody of the service who answers its members. */
export async function assistantOf({ house }: World): Promise<string> {
  const { id } = await addPerson(house, `accueil-${newId()}`, true);
  await house.seed((tx) => grantRole(tx, id, 'staff-assistant', null));
  return house.tokenFor(id, 'staff');
}

/** The same by somebody of the service. */
const byService =
  (standing: Standing, input: object) =>
  async (world: World): Promise<Scenario> => {
    const token = await assistantOf(world);
    return byManager(
      standing,
      input,
    )({ ...world, administrator: { ...world.administrator, token } });
  };

function attempts(token: string, input: object): Scenario {
  const keyed = (version: number) => ({ idempotencyKey: newId(), version, ...input });
  return {
    accepted: { token, input: keyed(1) },
    refused: { token, input: keyed(9), code: 'STALE_VERSION' },
  };
}

/** Commands on an appointment: what is said of it by its account, and by the service. */
export const visitScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  cancelVisit: byManager(ahead, { reason: 'Réunion' }),
  confirmVisit: byManager(ahead, {}),
  tellAbsence: byManager(near, { reason: 'Réunion', feeCents: 0 }),
  recordAttendance: byService(begun, { attendance: 'HELD' }),
  recordOutcome: byService({ ...begun, status: 'HELD' }, { measures: false }),
};

export async function addAppointment(
  sql: Sql,
  accountId: string,
  { status, day, cancellableUntil }: Standing,
): Promise<string> {
  const [centre, practitioner, availability, slot, visit, employee] = Array.from(
    { length: 6 },
    newId,
  ) as [...[string, string, string, string, string, string]];
  const [startsAt, endsAt] = [`${day}T07:00:00Z`, `${day}T07:45:00Z`];
  await sql`insert into appointments.centre (id, name, street, post_code, city, phone)
    values (${centre}, ${centre}, '1 quai', '49990', 'Saint-Aubance', '02 61 91 00 00')`;
  await sql`insert into appointments.practitioner values (${practitioner}, 'Infirmière', 'NURSE')`;
  await sql`insert into appointments.availability
    values (${availability}, ${practitioner}, ${centre}, ${day}, '08:00', '12:00', 45)`;
  await sql`insert into appointments.employee
    values (${employee}, ${accountId}, 'Zoé', 'Nom', null, 'zoe nom', '2026-12-01', null, 'SI', 1)`;
  await sql`insert into appointments.slot
    values (${slot}, ${availability}, ${practitioner}, ${centre}, ${day}, ${startsAt}, ${endsAt}, 'busy-tentative', ${visit})`;
  await sql`insert into appointments.visit ${sql({
    ...{ id: visit, account_id: accountId, employee_id: employee, kind: 'VIP_INIT', status },
    ...{ performers: ['NURSE'], latest_date: '2027-03-01', slot_id: slot, day },
    ...{ starts_at: startsAt, ends_at: endsAt, cancellable_until: cancellableUntil },
    ...{ centre_id: centre, practitioner_id: practitioner, practitioner_kind: 'NURSE' },
    ...{ planning_outcome: 'IN_TIME', explanation: 'À temps' },
  })}`;
  return visit;
}
