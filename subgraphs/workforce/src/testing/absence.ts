import { newId } from '@vigie/chassis/ids';
import type { Answer, House } from '../../../../infra/tests/house.ts';

/** What the tests read of an absence. */
export interface Absence {
  id: string;
  version: number;
  cause: string | null;
  firstDay: string;
  expectedLastDay: string | null;
  returnedOn: string | null;
  lastDay: string | null;
  status: string;
  returnVisitBy: string | null;
  returnVisitSpared: boolean;
  returnVisitRequest: { possible: boolean; blockedBy: string | null };
  assessment: Assessment | null;
}

/** What the law says of it. */
export interface Assessment {
  days: number;
  explanation: string;
  articles: string[];
  spared: boolean;
  visit: { label: string; earliestDate: string | null; latestDate: string | null } | null;
  preReturn: { open: boolean | null; from: string | null };
  liaison: { open: boolean | null; from: string | null };
  duties: { code: string; articles: string[] }[];
}

export interface AbsencePayload {
  absence: Absence | null;
  refusals: { code: string; field: string | null; existing: { id: string } | null }[];
}

export const assessmentFields = `days explanation articles spared visit { label earliestDate latestDate }
  preReturn { open from } liaison { open from } duties { code articles }`;

export const absenceFields = `id version cause firstDay expectedLastDay returnedOn lastDay status returnVisitBy
  returnVisitSpared returnVisitRequest { possible blockedBy } assessment { ${assessmentFields} }`;

/** The commands on absences as a client sends them. */
export interface AbsenceDesk {
  declare(token: string, input: object): Promise<AbsencePayload>;
  update(token: string, input: object): Promise<AbsencePayload>;
  end(token: string, input: object): Promise<AbsencePayload>;
  withdraw(token: string, input: object): Promise<AbsencePayload>;
  request(token: string, input: object): Promise<AbsencePayload>;
  spare(token: string, input: object): Promise<AbsencePayload>;
  /** Declares and expects no refusal. */
  declared(token: string, input: object): Promise<Absence>;
  read(token: string, id: string): Promise<Absence | null>;
}

export function openAbsenceDesk(house: House): AbsenceDesk {
  const command = (name: string, type: string) => async (token: string, input: object) => {
    const answer: Answer<Record<string, AbsencePayload>> = await house.ask(
      token,
      `mutation ($input: ${type}!) { ${name}(input: $input) {
        absence { ${absenceFields} } refusals { code field existing { id } } } }`,
      { input: { idempotencyKey: newId(), ...input } },
    );
    const payload = answer.data?.[name];
    if (!payload) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return payload;
  };
  const declare = command('declareAbsence', 'DeclareAbsenceInput');
  return {
    declare,
    update: command('updateAbsence', 'UpdateAbsenceInput'),
    end: command('endAbsence', 'EndAbsenceInput'),
    withdraw: command('withdrawAbsence', 'WithdrawAbsenceInput'),
    request: command('requestReturnVisit', 'RequestReturnVisitInput'),
    spare: command('spareReturnVisit', 'SpareReturnVisitInput'),
    declared: async (token, input) => {
      const { absence, refusals } = await declare(token, input);
      if (!absence) throw new Error(JSON.stringify(refusals));
      return absence;
    },
    read: async (token, id) => {
      const { data } = await house.ask<{ absence: Absence | null }>(
        token,
        `query ($id: ID!) { absence(id: $id) { ${absenceFields} } }`,
        { id },
      );
      return data?.absence ?? null;
    },
  };
}

/** Codes and fields of refusals, as a test names them. */
export const refusedFor = ({ refusals }: AbsencePayload): string[] =>
  refusals.map(({ code, field }) => (field ? `${code} ${field}` : code));
