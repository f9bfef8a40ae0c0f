import { newId } from '@vigie/chassis/ids';
import { withConnection } from '../../../../infra/database/connection.ts';
import type { Answer, House } from '../../../../infra/tests/house.ts';

/** What the tests read of an employee after a command. */
export interface Employee {
  id: string;
  version: number;
  lastName: string | null;
  status: string;
  leftOn: string | null;
  startDate: string;
  endDate: string | null;
  contract: string;
  hasNationalNumber: boolean;
  jobPost: { id: string; title: string } | null;
  situations: { code: string }[];
  statedSituations: { situation: { code: string }; origin: string; reason: string | null }[];
  assignments: Period[];
  postChange: { from: string; jobTitle: string | null } | null;
  exemption: { visitKind: string; visitOn: string } | null;
  certificates: {
    id: string;
    document: string;
    issuedOn: string;
    expiresOn: string;
    state: string;
  }[];
  account: { id: string };
  followUp: {
    profile: string;
    grounds: { situation: string | null; label: string }[];
    firstVisit: { kind: string; latestDate: string };
  };
}

/** A period of somebody's history. */
export interface Period {
  from: string;
  until: string | null;
  announced: boolean;
  jobTitle: string | null;
  situations: { code: string }[];
  followUp: { profile: string; grounds: { situation: string | null; label: string }[] } | null;
}

export interface Payload {
  employee: Employee | null;
  refusals: {
    code: string;
    field: string | null;
    explanation: string | null;
    existing: { id: string } | null;
  }[];
}

export const employeeFields = `id version lastName status leftOn startDate endDate contract hasNationalNumber
  jobPost { id title } situations { code } account { id }
  statedSituations { situation { code } origin reason }
  assignments { from until announced jobTitle situations { code }
    followUp { profile grounds { situation label } } }
  postChange { from jobTitle }
  exemption { visitKind visitOn }
  certificates { id document issuedOn expiresOn state }
  followUp { profile grounds { situation label } firstVisit { kind latestDate } }`;

/** A family name that nobody else of the test has: names hold letters only. */
export function familyName(number: number): string {
  const letters = [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]);
  return `Nom ${letters.join('')}`;
}

/** An ordinary hire of an adult into simple follow-up. */
export function hire(accountId: string, change: object = {}): Record<string, unknown> {
  return {
    ...{ idempotencyKey: newId(), accountId, lastName: 'Rouvrais', firstName: 'Bastien' },
    ...{
      birthDate: '1990-04-02',
      sex: 'MALE',
      contract: 'CDI',
      startDate: '2026-12-01',
      situations: [],
    },
    ...change,
  };
}

/** The commands on employees as a client sends them. */
export interface Desk {
  create(token: string, input: object): Promise<Payload>;
  update(token: string, input: object): Promise<Payload>;
  close(token: string, input: object): Promise<Payload>;
  reopen(token: string, input: object): Promise<Payload>;
  changePost(token: string, input: object): Promise<Payload>;
  withdrawPostChange(token: string, input: object): Promise<Payload>;
  declareCertificate(token: string, input: object): Promise<Payload>;
  withdrawCertificate(token: string, input: object): Promise<Payload>;
  grantExemption(token: string, input: object): Promise<Payload>;
  withdrawExemption(token: string, input: object): Promise<Payload>;
  transfer(token: string, input: object): Promise<Payload>;
  undoTransfer(token: string, input: object): Promise<Payload>;
  /** Creates and expects no refusal. */
  hired(token: string, accountId: string, change?: object): Promise<Employee>;
  read(token: string, id: string): Promise<Employee | null>;
  /** Rows of a table, seen past every policy. */
  rows(table: string, where?: string): Promise<Record<string, unknown>[]>;
}

export function openDesk(house: House): Desk {
  const command = (name: string, type: string) => async (token: string, input: object) => {
    const answer: Answer<Record<string, Payload>> = await house.ask(
      token,
      `mutation ($input: ${type}!) { ${name}(input: $input) {
        employee { ${employeeFields} } refusals { code field explanation existing { id } } } }`,
      { input: { idempotencyKey: newId(), ...input } },
    );
    const payload = answer.data?.[name];
    if (!payload) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return payload;
  };
  const create = command('createEmployee', 'CreateEmployeeInput');
  return {
    create,
    update: command('updateEmployee', 'UpdateEmployeeInput'),
    close: command('closeEmployee', 'CloseEmployeeInput'),
    reopen: command('reopenEmployee', 'ReopenEmployeeInput'),
    changePost: command('changeEmployeePost', 'ChangeEmployeePostInput'),
    withdrawPostChange: command('withdrawPostChange', 'WithdrawPostChangeInput'),
    declareCertificate: command('declareCertificate', 'DeclareCertificateInput'),
    withdrawCertificate: command('withdrawCertificate', 'WithdrawCertificateInput'),
    grantExemption: command('grantExemption', 'GrantExemptionInput'),
    withdrawExemption: command('withdrawExemption', 'WithdrawExemptionInput'),
    transfer: command('transferEmployee', 'TransferEmployeeInput'),
    undoTransfer: command('undoTransfer', 'UndoTransferInput'),
    hired: async (token, accountId, change = {}) => {
      const { employee, refusals } = await create(token, hire(accountId, change));
      if (!employee) throw new Error(JSON.stringify(refusals));
      return employee;
    },
    read: async (token, id) => {
      const { data } = await house.ask<{ employee: Employee | null }>(
        token,
        `query ($id: ID!) { employee(id: $id) { ${employeeFields} } }`,
        { id },
      );
      return data?.employee ?? null;
    },
    rows: (table, where = 'true') =>
      withConnection(house.database.adminUrl, async (admin) => [
        ...(await admin.unsafe<Record<string, unknown>[]>(`select * from ${table} where ${where}`)),
      ]),
  };
}

/** Codes and fields of refusals, as a test names them. */
export const refusedFor = ({ refusals }: Payload): string[] =>
  refusals.map(({ code, field }) => (field ? `${code} ${field}` : code));
