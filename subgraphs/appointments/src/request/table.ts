import { assignment } from '@vigie/chassis/assignment';
import { sql } from 'drizzle-orm';
import { boolean, date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';
import { requestKinds } from './kinds.ts';
import { requestStates, sides } from './state.ts';

const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** A visit that somebody asks for, for one employee or many. The database counts its versions. */
export const visitRequest = appointments.table('visit_request', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  kind: text({ enum: requestKinds }).notNull(),
  state: text({ enum: requestStates }).notNull().default('SENT'),
  waitsFor: text({ enum: sides }).default('SERVICE'),
  motive: text().notNull(),
  unavailability: text(),
  wantedBy: date(),
  promisedOn: date().notNull(),
  requestedBy: uuid().notNull(),
  requestedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  ...assignment(),
  settledBy: uuid(),
  settledAt: instant(),
  rejectionReason: text(),
  version: integer().notNull().default(1),
  updatedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
});

export type RequestRow = typeof visitRequest.$inferSelect;

/** For whom a request asks, and the visit that came of it. */
export const requestedEmployee = appointments.table('requested_employee', {
  requestId: uuid().notNull(),
  employeeId: uuid().notNull(),
  accountId: uuid().notNull(),
  kind: text({ enum: requestKinds }).notNull(),
  open: boolean().notNull().default(true),
  visitId: uuid(),
});

export type RequestedEmployeeRow = typeof requestedEmployee.$inferSelect;
