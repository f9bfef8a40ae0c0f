/** What people do by hand in the year: attendance and half-days off at the service, cancellations and days off at members. */
import type { House } from '@vigie/appointments/testing/house-on';
import type { CallerActor } from '@vigie/chassis/actor';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { newId } from '@vigie/chassis/ids';
import type { Sql } from '../../database/connection.ts';

interface Answered {
  refusals: { code: string }[];
}

export class Clerk {
  private constructor(
    private readonly house: House,
    private readonly sql: Sql,
    private readonly planner: CallerActor,
    private readonly member: CallerActor,
  ) {}

  /** @param accounts of all members, whose people are one here */
  static async of(house: House, sql: Sql, [first, ...others]: string[]): Promise<Clerk> {
    const planner = await house.servantOf('staff', 'staff-planner');
    return new Clerk(house, sql, planner, await house.userOf(first!, 'administrator', ...others));
  }

  attendance(visit: { id: string; version: number }, attendance: string): Promise<void> {
    return this.send(this.planner, 'recordAttendance', {
      id: visit.id,
      version: visit.version,
      attendance,
    });
  }

  cancel({ id, version }: { id: string; version: number }): Promise<void> {
    return this.send(this.member, 'cancelVisit', { id, version, reason: 'Production' });
  }

  unavailable(employeeId: string, said: object): Promise<void> {
    return this.send(this.member, 'setUnavailability', { employeeId, version: 0, ...said });
  }

  async close(practitionerId: string, day: CivilDate): Promise<void> {
    const [row] = await this.sql<{ booked: number }[]>`
      select count(*)::int as booked from appointments.visit
      where practitioner_id = ${practitionerId} and day = ${day}
        and status in ('PLANNED', 'SUMMONED', 'CONFIRMED')`;
    const closure = { practitionerId, firstDay: day, lastDay: day, reason: 'Absence' };
    await this.send(this.planner, 'closeHalfDays', { closure, appointments: row?.booked ?? 0 });
  }

  private async send(caller: CallerActor, name: string, input: object): Promise<void> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await this.house.ask(
      caller,
      `mutation ($input: ${type}!) { ${name}(input: $input) { refusals { code } } }`,
      { input: { idempotencyKey: newId(), ...input } },
    );
    if (errors) throw errors[0]!;
    const { refusals } = data![name] as unknown as Answered;
    if (refusals.length > 0) throw new Error(`${name}: ${refusals[0]!.code}`);
  }
}
