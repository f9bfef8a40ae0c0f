import type { CallerActor } from '@vigie/chassis/actor';
import { followClock, type Clock } from '@vigie/chassis/clock';
import { openDatabase, type Database } from '@vigie/chassis/database';
import type { AbsenceChanged, EmployeeChanged } from '@vigie/chassis/events';
import { newId } from '@vigie/chassis/ids';
import { consume } from '@vigie/chassis/inbox';
import { sql, type SQL } from 'drizzle-orm';
import { graphql, type ExecutionResult } from 'graphql';
import { withConnection } from '../../../../infra/database/connection.ts';
import { freshDatabase } from '../../../../infra/tests/database.ts';
import { appointmentsJobs } from '../jobs.ts';
import { openAppointments } from '../subgraph.ts';

type Json = Record<string, never>;

/** Appointments on a database of its own, as the gateway and the worker would run it. */
export interface House {
  database: Database;
  clock: Clock;
  /** Moves the one clock; it goes on ticking from there. */
  setTime(instant: string): Promise<void>;
  /** A member's user with a role on one account, or somebody without any right. */
  userOf(accountId: string, role: string): Promise<CallerActor>;
  /** An event of workforce arrives through relay and inbox. */
  receive(event: EmployeeChanged | AbsenceChanged): Promise<void>;
  plan(visitId: string): Promise<void>;
  /** Waiting jobs by key. */
  waitingJobs(): Promise<string[]>;
  /** Events that left, by type. */
  sent(): Promise<{ type: string; payload: Json }[]>;
  /** Reads or writes rows as the whole service's job. */
  rows<Row extends Record<string, unknown>>(query: SQL): Promise<Row[]>;
  ask(caller: CallerActor, query: string, variables?: object): Promise<ExecutionResult<Json>>;
  close(): Promise<void>;
}

export async function openHouse(): Promise<House> {
  const test = await freshDatabase();
  const database = openDatabase({
    url: test.urls.appointments,
    subgraph: 'appointments',
    connections: 32,
  });
  const identity = openDatabase({ url: test.urls.identity, subgraph: 'identity', connections: 1 });
  const clock = await followClock(test.urls.appointments);
  const subgraph = openAppointments({ databaseUrl: test.urls.appointments, clock });
  const jobs = appointmentsJobs({ database });
  const task = jobs.tasks['plan-visit'];

  return {
    database,
    clock,
    setTime: async (instant) => {
      await withConnection(
        test.urls.owner,
        (owner) => owner`update clock.setting set shift = ${instant}::text::timestamptz - now()`,
      );
      const there = () => Math.abs(clock.now().getTime() - Date.parse(instant)) < 5_000;
      while (!there()) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    userOf: async (accountId, role) => {
      const subjectId = newId();
      await identity.as({ kind: 'seed' }, (tx) =>
        tx.execute(sql`insert into access.grants (subject_id, account_id, role, valid_from)
          values (${subjectId}, ${accountId}, ${role}, '2020-01-01')`),
      );
      return { kind: 'user', subjectId, sessionId: newId(), requestId: 'test' };
    },
    receive: async (event) => {
      const id = newId();
      const [type, key] =
        'absenceId' in event
          ? ['absence.changed', event.absenceId]
          : ['employee.changed', event.employeeId];
      await withConnection(
        test.urls.relay,
        (relay) => relay`insert into appointments.inbox (event_id, type, key, payload)
          values (${id}, ${type}, ${key}, ${JSON.stringify(event)}::text::jsonb)`,
      );
      await consume(database, jobs.consumers, id);
    },
    plan: async (visitId) => task?.({ visitId }),
    waitingJobs: () =>
      withConnection(test.urls.appointments_jobs, async (worker) => {
        const waiting = await worker<{ key: string }[]>`select key from appointments_jobs.jobs`;
        return waiting.map(({ key }) => key);
      }),
    sent: () =>
      withConnection(test.urls.relay, async (relay) => [
        ...(await relay<{ type: string; payload: Json }[]>`
          select type, payload from appointments.outbox order by position`),
      ]),
    rows: async <Row extends Record<string, unknown>>(query: SQL) =>
      database.as({ kind: 'job', task: 'test' }, async (tx) => [
        ...(await tx.execute<Row>(query)),
      ]) as Promise<Row[]>,
    ask: (caller, source, variables) =>
      graphql({
        schema: subgraph.schema,
        source,
        contextValue: subgraph.contextFor(caller),
        variableValues: { ...variables },
      }) as Promise<ExecutionResult<Json>>,
    close: async () => {
      await Promise.all([database.close(), identity.close(), clock.close(), subgraph.close()]);
      await test.drop();
    },
  };
}
