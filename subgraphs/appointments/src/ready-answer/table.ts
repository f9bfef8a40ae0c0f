import { boolean, text } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';

const answer = () => text().notNull();

/** What the service answers in each situation, and for each reason to turn a request down: one row. */
export const readyAnswer = appointments.table('ready_answer', {
  onlyRow: boolean().primaryKey().default(true),
  acceptDemEmp: answer(),
  acceptMiCarriere: answer(),
  acceptPostExpo: answer(),
  acceptAnciExam: answer(),
  askDemEmp: answer(),
  askMiCarriere: answer(),
  askPostExpo: answer(),
  askAnciExam: answer(),
  rejectPlanned: answer(),
  rejectNotDue: answer(),
  rejectEmployeeAsks: answer(),
  rejectWorkplace: answer(),
  rejectUnclear: answer(),
});

export type ReadyAnswerRow = typeof readyAnswer.$inferSelect;
