import { openDatabase, type Database } from '@vigie/chassis/database';
import type { AccountChanged } from '@vigie/chassis/events';
import { newId } from '@vigie/chassis/ids';
import type { House } from '../../../../infra/tests/house.ts';
import { dueVisit, type DueVisitRow } from '../due/table.ts';
import { seedEmployees } from '../seed.ts';
import { receiveTrade } from '../statistics/trade.ts';
import { addCentre } from './cast.ts';

/** A request as the API shows it. */
export interface ShownRequest {
  id: string;
  state: string;
  waitsFor: string | null;
  version: number;
  promisedOn: string;
  rejectionReason: string | null;
  assignee: { id: string } | null;
  employees: {
    visit: { id: string; kind: string; latestDate: string; latestIsLegal: boolean } | null;
  }[];
  attachments: { id: string; name: string; mediaType: string; byteSize: number }[] | null;
  timeline: { kind: string; text: string | null }[];
}

export interface Said {
  request: ShownRequest | null;
  path: string | null;
  refusals: {
    code: string;
    employee: { id: string } | null;
    first: { id: string } | null;
    visit: { id: string } | null;
  }[];
  codes: string[];
}

const shown = `id state waitsFor version promisedOn rejectionReason assignee { id }
  employees { visit { id kind latestDate latestIsLegal } }
  attachments { id name mediaType byteSize } timeline { kind text }`;

/** Requests for visits as members and the service send and answer them. */
export interface RequestDesk {
  /** Somebody employed by an account since January, as appointments knows them; the identifier. */
  employ(accountId: string, lastName?: string): Promise<string>;
  /** Has somebody owe a visit later, as their file has it. */
  owe(
    due: Pick<DueVisitRow, 'accountId' | 'employeeId' | 'earliestDate' | 'latestDate'>,
  ): Promise<void>;
  /** A physician at a centre, in the morning of each day. */
  addPhysician(days: readonly string[]): Promise<void>;
  /** Tells of an account as identity does. */
  tell(
    account: Pick<AccountChanged, 'accountId' | 'companyId' | 'memberNumber' | 'name'>,
  ): Promise<void>;
  send(token: string, mutation: string, input: object): Promise<Said>;
  /** A request that was sent. @throws when it was refused */
  asked(token: string, accountId: string, input?: object): Promise<ShownRequest>;
  look(token: string, id: string): Promise<ShownRequest>;
  /** Sends a file; the status of the answer. */
  attach(token: string, requestId: string, content: Buffer): Promise<number>;
}

export function openRequestDesk(house: House): RequestDesk {
  const inDatabase = async (write: (database: Database) => Promise<unknown>): Promise<void> => {
    const url = house.database.urls.appointments;
    const database = openDatabase({ url, subgraph: 'appointments', connections: 1 });
    await write(database);
    await database.close();
  };

  const tell: RequestDesk['tell'] = ({ accountId, companyId, memberNumber, name }) =>
    inDatabase((database) =>
      database.as({ kind: 'job', task: 'test' }, (tx) =>
        receiveTrade(tx, {
          ...{ accountId, companyId, memberNumber, name },
          ...{ activityCode: null, version: 1 },
        }),
      ),
    );

  const employ: RequestDesk['employ'] = async (accountId, lastName = 'Kervella') => {
    const id = newId();
    const person = { id, accountId, firstName: 'Anne', lastName, usedName: null };
    await inDatabase((database) =>
      database.as({ kind: 'seed' }, (tx) =>
        seedEmployees(tx, [{ ...person, startDate: '2026-01-05', profile: 'SI' }]),
      ),
    );
    return id;
  };

  const send: RequestDesk['send'] = async (token, mutation, input) => {
    const attachment = mutation.endsWith('Attachment');
    const keyed = attachment ? input : { idempotencyKey: newId(), ...input };
    const change = ['withdrawVisitRequest', 'giveBackVisitRequest'].includes(mutation);
    const own = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
    const name = `${change ? 'ChangeVisitRequest' : own}Input`;
    const answer = attachment ? 'path' : `request { ${shown} }`;
    const { data, errors } = await house.ask<Record<string, Omit<Said, 'codes'> | null>>(
      token,
      `mutation ($input: ${name}!) { ${mutation}(input: $input) {
        ${answer} refusals { code employee { id } first { id } visit { id } } } }`,
      { input: keyed },
    );
    const said = data?.[mutation] ?? { request: null, path: null, refusals: [] };
    const codes = errors
      ? errors.map(({ extensions }) => String(extensions['code']))
      : said.refusals.map(({ code }) => code);
    return { ...said, codes };
  };

  const look: RequestDesk['look'] = async (token, id) => {
    const { data } = await house.ask<{ visitRequest: ShownRequest }>(
      token,
      `query ($id: ID!) { visitRequest(id: $id) { ${shown} } }`,
      { id },
    );
    return data!.visitRequest;
  };

  const owe: RequestDesk['owe'] = (due) =>
    inDatabase((database) =>
      database.as({ kind: 'job', task: 'test' }, (tx) =>
        tx.insert(dueVisit).values({
          ...due,
          ...{ kind: 'MI_CARRIERE', performers: ['PHYSICIAN'], opensOn: due.latestDate },
        }),
      ),
    );

  return {
    employ,
    owe,
    addPhysician: (days) =>
      inDatabase((database) => addCentre({ database }, 'Rennes', [{ kind: 'PHYSICIAN', days }])),
    tell,
    send,
    look,
    asked: async (token, accountId, input = {}) => {
      const said = await send(token, 'sendVisitRequest', {
        ...{ accountId, kind: 'DEM_EMP', motive: 'Le poste change en janvier.' },
        employeeIds: [await employ(accountId)],
        ...input,
      });
      if (!said.request) throw new Error(`refused: ${said.codes.join()}`);
      return said.request;
    },
    attach: async (token, requestId, content) => {
      const fileName = 'Fiche de poste.pdf';
      const { path } = await send(token, 'sendRequestAttachment', { requestId, fileName });
      const address = `${new URL(house.url).origin}${path}`;
      return (await fetch(address, { method: 'POST', body: new Uint8Array(content) })).status;
    },
  };
}
