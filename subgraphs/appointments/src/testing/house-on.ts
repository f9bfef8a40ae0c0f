import type { CallerActor } from '@vigie/chassis/actor';
import { followClock, type Clock } from '@vigie/chassis/clock';
import { openDatabase, type Database } from '@vigie/chassis/database';
import type {
  AbsenceChanged,
  EmployeeChanged,
  SummonsLeft,
  TariffChanged,
} from '@vigie/chassis/events';
import { newId } from '@vigie/chassis/ids';
import { consume } from '@vigie/chassis/inbox';
import { sql, type SQL } from 'drizzle-orm';
import { graphql, type ExecutionResult } from 'graphql';
import { randomBytes } from 'node:crypto';
import { withConnection } from '../../../../infra/database/connection.ts';
import type { TestDatabase } from '../../../../infra/tests/database.ts';
import { appointmentsJobs } from '../jobs.ts';
import { solveHere } from './solve-here.ts';
import { openAppointments } from '../subgraph.ts';

type Json = Record<string, never>;

type Received = EmployeeChanged | AbsenceChanged | SummonsLeft | TariffChanged;

/** Appointments on a database of its own, as the gateway and the worker would run it. */
export interface House {
  database: Database;
  clock: Clock;
  /** Moves the one clock; it goes on ticking from there. */
  setTime(instant: string): Promise<void>;
  /** From here on it is that very instant in the database, however long a test takes. */
  stopTime(instant: string): Promise<void>;
  /** Time goes on. */
  resumeTime(): Promise<void>;
  /** The account as identity keeps it, for commands that ask whether there is one. */
  register(accountId: string): Promise<void>;
  /** A member's user with a role on one account, or somebody without any right. */
  userOf(accountId: string, role: string, ...alsoAt: string[]): Promise<CallerActor>;
  /** Gives a member's user another role on their account, instead of the one they had. */
  grant(caller: CallerActor, role: string): Promise<void>;
  /** Somebody of the service, or one of its programs, with a role over all accounts. */
  servantOf(kind: 'staff' | 'machine', role: string): Promise<CallerActor>;
  /** An event of workforce, documents or billing arrives through relay and inbox; its type follows from what it says, unless given. */
  receive(event: Received, type?: string): Promise<void>;
  plan(visitId: string): Promise<void>;
  /** The hourly job that seeks appointments for what has come due. */
  openDueVisits(): Promise<void>;
  /** The hourly job that writes half-days up to the horizon. */
  writeHalfDays(): Promise<void>;
  /** The hourly job that offers free slots to those who wait. */
  offerSlots(): Promise<void>;
  /** The job of one planning run. */
  runPlanning(runId: string): Promise<void>;
  /** The hourly job that starts the run of a night. */
  startNight(): Promise<void>;
  /** Waiting jobs by key, in the order in which they are done. */
  waitingJobs(): Promise<string[]>;
  /** Visits that look for a slot one after the other, in their order. */
  turns(): Promise<{ queue: string; visitId: string }[]>;
  /** Events that left, by type. */
  sent(): Promise<{ type: string; payload: Json }[]>;
  /** Reads or writes rows as the whole service's job. */
  rows<Row extends Record<string, unknown>>(query: SQL): Promise<Row[]>;
  ask(caller: CallerActor, query: string, variables?: object): Promise<ExecutionResult<Json>>;
  close(): Promise<void>;
}

/** @param test a migrated database without rows */
export async function houseOn(test: Pick<TestDatabase, 'urls' | 'drop'>): Promise<House> {
  const database = openDatabase({
    url: test.urls.appointments,
    subgraph: 'appointments',
    connections: 32,
  });
  const identity = openDatabase({ url: test.urls.identity, subgraph: 'identity', connections: 1 });
  const clock = await followClock(test.urls.appointments);
  const subgraph = openAppointments({
    ...{ databaseUrl: test.urls.appointments, clock },
    dataKey: randomBytes(32),
    // Thirty-two at once wait for one another on a machine that runs more tests than it has processors.
    patience: { reading: 10_000, writing: 10_000 },
  });
  const jobs = appointmentsJobs({ database, solve: solveHere });
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
    stopTime: (instant) => setNow(test.urls.owner, `select timestamptz '${instant}'`),
    resumeTime: () => setNow(test.urls.owner, 'select pg_catalog.now() + shift from clock.setting'),
    register: (accountId) =>
      identity.as({ kind: 'seed' }, async (tx) => {
        await tx.execute(sql`insert into identity.company (id, siren, name)
          values (${accountId}, '732829320', 'Conserverie')`);
        await tx.execute(sql`insert into identity.member_account
            (id, company_id, member_number, name, siret, post_code, city, searchable)
          values (${accountId}, ${accountId}, '0010001', 'Conserverie', '73282932000074', '35000', 'Rennes', '')`);
      }),
    userOf: async (accountId, role, ...alsoAt) => {
      const subjectId = newId();
      await identity.as({ kind: 'seed' }, (tx) =>
        tx.execute(sql`insert into access.grants (subject_id, account_id, role, valid_from)
          select ${subjectId}, id, ${role}, '2020-01-01'
          from unnest(${sql.param([accountId, ...alsoAt])}::uuid[]) as id`),
      );
      return { kind: 'user', subjectId, sessionId: newId(), requestId: 'test' };
    },
    grant: async ({ subjectId }, role) => {
      await identity.as({ kind: 'seed' }, (tx) =>
        tx.execute(sql`update access.grants set role = ${role} where subject_id = ${subjectId}`),
      );
    },
    servantOf: async (kind, role) => {
      const subjectId = newId();
      await identity.as({ kind: 'seed' }, (tx) =>
        tx.execute(sql`insert into access.grants (subject_id, account_id, role, valid_from)
          values (${subjectId}, null, ${role}, '2020-01-01')`),
      );
      return { kind, subjectId, sessionId: newId(), requestId: 'test' };
    },
    receive: async (event, said) => {
      const id = newId();
      const [told, key] = addressOf(event);
      const type = said ?? told;
      await withConnection(
        test.urls.relay,
        (relay) => relay`insert into appointments.inbox (event_id, type, key, payload)
          values (${id}, ${type}, ${key}, ${JSON.stringify(event)}::text::jsonb)`,
      );
      await consume(database, jobs.consumers, id);
    },
    plan: async (visitId) => task?.({ visitId }),
    openDueVisits: async () => jobs.tasks['open-due-visits']?.({}),
    writeHalfDays: async () => jobs.tasks['write-half-days']?.({}),
    offerSlots: async () => jobs.tasks['offer-slots']?.({}),
    runPlanning: async (runId) => jobs.tasks['run-planning']?.({ runId }),
    startNight: async () => jobs.tasks['plan-night']?.({}),
    waitingJobs: () =>
      withConnection(test.urls.appointments_jobs, async (worker) => {
        const waiting = await worker<{ key: string }[]>`
          select key from appointments_jobs.jobs order by priority, run_at, id`;
        return waiting.map(({ key }) => key);
      }),
    turns: () =>
      withConnection(test.urls.appointments_jobs, async (worker) => [
        ...(await worker<{ queue: string; visitId: string }[]>`
          select queue_name as queue, substr(key, length('plan-visit:') + 1) as "visitId"
          from appointments_jobs.jobs where queue_name is not null order by run_at, id`),
      ]),
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

function addressOf(event: Received): [type: string, key: string] {
  if ('absenceId' in event) return ['absence.changed', event.absenceId];
  if ('visitId' in event) return ['summons.left', event.visitId];
  if ('tariffId' in event) return ['tariff.changed', event.tariffId];
  return ['employee.changed', event.employeeId];
}

/** What the database takes for now. */
async function setNow(ownerUrl: string, now: string): Promise<void> {
  await withConnection(ownerUrl, (owner) =>
    owner.unsafe(`create or replace function clock.now() returns timestamptz
      language sql stable parallel safe as $$ ${now} $$`),
  );
}
