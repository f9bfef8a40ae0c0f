import { certificateDocuments } from '@vigie/chassis/following-visits';
import { getTableColumns, sql } from 'drizzle-orm';
import { boolean, date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { practitionerKinds } from '../practitioner/rules.ts';
import { appointments } from '../schema.ts';
import { movers } from './moved.ts';
import { visitStatuses } from './state.ts';

const instant = () => timestamp({ withTimezone: true });

/**
 * Kinds of visit that this service plans; the law knows more. `REPRISE` is a return visit: which of the four it is tells
 * the cause of the absence and stands with that.
 */
export const plannedVisitKinds = [
  'VIP_INIT',
  'EMA_INIT',
  'VIP_PERIO',
  'EMA_PERIO',
  'VI',
  'REPRISE',
  'PRE_REPRISE',
  'MI_CARRIERE',
  'DEM_SAL',
  'DEM_EMP',
  'DEM_MT',
  'POST_EXPO',
  'POST_PRO',
  'ANCI_EXAM',
] as const;

export type VisitKind = (typeof plannedVisitKinds)[number];

/** Medical visit of an employee: due, planned, held or cancelled. The database counts its versions. */
export const visit = appointments.table('visit', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  employeeId: uuid().notNull(),
  kind: text({ enum: plannedVisitKinds }).notNull(),
  absenceId: uuid(),
  status: text({ enum: visitStatuses }).notNull(),
  performers: text().array().notNull(),
  earliestDate: date(),
  latestDate: date().notNull(),
  answersChange: date(),
  ownLatestDate: date(),
  /** Certificates that an examination is for. */
  certificates: text({ enum: certificateDocuments }).array().notNull().default([]),
  /** The last day is what the service promised whoever asked, though the law would name one for this kind of visit. */
  promised: boolean().notNull().default(false),
  /** Somebody asked for it: it stays due though nothing else asks for it. */
  asked: boolean().notNull().default(false),
  /** The employer is not to know of it: the database shows it to the service alone. */
  undisclosed: boolean().notNull().default(false),
  droppedBy: integer(),
  excludedDays: date().array().notNull().default([]),
  slotId: uuid(),
  day: date(),
  startsAt: instant(),
  endsAt: instant(),
  centreId: uuid(),
  practitionerId: uuid(),
  practitionerKind: text({ enum: practitionerKinds }),
  cancellableUntil: instant(),
  /**
   * When the summons leaves: until then the appointment is tentative. It outlives an appointment that is lost, so that who
   * was told of one is told of the next at once; null where none was ever found.
   */
  summonsOn: date(),
  /** Start of the appointment that this one took the place of, and who moved it; null where it is the first. */
  movedFrom: instant(),
  movedBy: text({ enum: movers }),
  planningOutcome: text({ enum: ['IN_TIME', 'LATE', 'NO_SLOT'] }),
  daysLate: integer().notNull().default(0),
  explanation: text(),
  /** Somebody chose the appointment: planning leaves it where it is. */
  locked: boolean().notNull().default(false),
  cancellationReason: text(),
  /** The professional's own date for the next visit. */
  nextBy: date(),
  /** Whether measures follow from the visit; which ones is told elsewhere. */
  measures: boolean(),
  /** When the employer said that the person will not come, why, and what that costs. */
  absenceToldAt: instant(),
  absenceReason: text(),
  absenceFeeCents: integer(),
  /** The import from which it follows: its summons is announced together with the others. */
  importId: uuid(),
  /** The closure of half-days for which the appointment was given up. */
  closureId: uuid(),
  version: integer().notNull().default(1),
  updatedAt: timestamp({ withTimezone: true, precision: 3 })
    .notNull()
    .default(sql`clock.now()`),
});

export type VisitRow = typeof visit.$inferSelect;

const {
  performers,
  excludedDays,
  slotId,
  practitionerKind,
  answersChange,
  ownLatestDate,
  certificates,
  asked,
  droppedBy,
  importId,
  closureId,
  ...shown
} = getTableColumns(visit);

/** Columns of a visit that somebody may ask for; the others are planning's own. */
export const shownVisit = shown;

export type ShownVisit = Pick<VisitRow, keyof typeof shown>;
