import { newId } from '@vigie/chassis/ids';
import { vi } from 'vitest';
import type { House } from '../../../../../infra/tests/house.ts';

/** What the tests read of an import. */
export interface ReadImport {
  id: string;
  state: string;
  kind: string;
  version: number;
  fileNames: string[];
  counts: Record<string, number>;
  effects: Record<string, number> | null;
  undoableUntil: string | null;
  account: { id: string };
  declared: { months: string[]; announced: number; whole: boolean } | null;
  columns: {
    sheet: string;
    remembered: boolean;
    missing: string[];
    list: { index: number; heading: string; field: string | null; samples: string[] }[];
  } | null;
  rows: { totalCount: number; edges: { node: ReadRow }[] } | null;
}

export interface ReadRow {
  id: string;
  revision: number;
  outcome: string;
  state: string;
  reason: string | null;
  name: string | null;
  leftOut: boolean;
  place: { line: number; file: string } | null;
  profile: string | null;
  cells: { field: string; text: string | null }[];
  errors: {
    code: string;
    field: string | null;
    lines: number[];
  }[];
  notices: { code: string }[];
  changes: { field: string; before: string | null; after: string | null }[];
  employeeId: string | null;
  people: { id: string; name: string }[];
}

export interface ReadDrop {
  id: string;
  state: string;
  refusal: { code: string; part: string | null } | null;
  imports: { id: string; account: { id: string } }[];
  unknownEstablishments: { siret: string; people: number; accountId: string | null }[];
  setAside: { why: string; file: string }[];
  refusedFiles: { name: string; refusal: { code: string } }[];
  lists: string[];
}

const rowFields = `id revision outcome state reason name leftOut profile place { file line } cells { field text }
  errors { code field lines } notices { code } changes { field before after } employeeId people { id name }`;

const importFields = `id state kind version fileNames undoableUntil account { id } declared { months announced whole }
  counts { create update leave same error missing done failed undone kept }
  effects { si sia sir profileChanges firstVisits overdue cancelledAppointments newPosts }
  columns { sheet remembered missing list { index heading field samples } }
  rows(first: 50) { totalCount edges { node { ${rowFields} } } }`;

const dropFields = `id state refusal { code part } imports { id account { id } }
  unknownEstablishments { siret people accountId } setAside { why file }
  refusedFiles { name refusal { code } } lists`;

type Refusals = { code: string; field: string | null }[];

/** A file of a form. */
export interface SentFile {
  name: string;
  content: Buffer | string;
}

/** Imports as a client of the API makes them; jobs run in the worker of the house. */
export function openImportDesk(house: House) {
  const ask = async <Data>(token: string, query: string, variables: object): Promise<Data> => {
    const { data, errors } = await house.ask<Data>(token, query, variables);
    if (!data) throw new Error(JSON.stringify(errors));
    return data;
  };

  const start = async (token: string, accountId: string | null) => {
    const { startImport } = await ask<{
      startImport: {
        drop: { id: string } | null;
        uploadPath: string | null;
        refusals: Refusals;
      };
    }>(
      token,
      `mutation ($input: StartImportInput!) { startImport(input: $input) {
        drop { id } uploadPath refusals { code field } } }`,
      { input: { idempotencyKey: newId(), accountId } },
    );
    return startImport;
  };

  const post = (path: string, files: readonly SentFile[]): Promise<Response> => {
    const form = new FormData();
    for (const { name, content } of files) {
      form.append('fichiers', new Blob([new Uint8Array(Buffer.from(content))]), name);
    }
    return fetch(`${house.url}${path}`, { method: 'POST', body: form });
  };

  const readDrop = async (token: string, id: string): Promise<ReadDrop | null> => {
    const { importDrop } = await ask<{ importDrop: ReadDrop | null }>(
      token,
      `query ($id: ID!) { importDrop(id: $id) { ${dropFields} } }`,
      { id },
    );
    return importDrop;
  };

  const read = async (token: string, id: string): Promise<ReadImport | null> => {
    const answer = await ask<{ import: ReadImport | null }>(
      token,
      `query ($id: ID!) { import(id: $id) { ${importFields} } }`,
      { id },
    );
    return answer.import;
  };

  /** Waits until no job works on an import any more. */
  const settled = async (token: string, id: string): Promise<ReadImport> => {
    const busy = ['DECIDING', 'APPLYING', 'UNDOING'];
    return vi.waitUntil(
      async () => {
        const seen = await read(token, id);
        return seen && !busy.includes(seen.state) ? seen : null;
      },
      { timeout: 30_000, interval: 50 },
    );
  };

  const command =
    (name: string, type: string) =>
    async (token: string, input: { id: string } & Record<string, unknown>): Promise<Refusals> => {
      const answer = await ask<Record<string, { refusals: Refusals }>>(
        token,
        `mutation ($input: ${type}!) { ${name}(input: $input) { refusals { code field } } }`,
        { input: { idempotencyKey: newId(), ...input } },
      );
      return answer[name]!.refusals;
    };

  /** Sends files and waits until they were read or refused. */
  const send = async (
    token: string,
    accountId: string | null,
    ...files: SentFile[]
  ): Promise<ReadDrop> => {
    const { drop, uploadPath, refusals } = await start(token, accountId);
    if (!drop || !uploadPath) throw new Error(JSON.stringify(refusals));
    await post(uploadPath, files);
    return vi.waitUntil(
      async () => {
        const seen = await readDrop(token, drop.id);
        return seen?.state === 'READ' || seen?.state === 'REFUSED' ? seen : null;
      },
      { timeout: 30_000, interval: 50 },
    );
  };

  const onImport =
    (name: string) =>
    (token: string, { id }: { id: string }) =>
      command(name, 'ImportCommandInput')(token, { id });

  const match = command('matchImportColumns', 'MatchImportColumnsInput');

  /** Agrees to the columns as they are proposed. */
  const agree = async (token: string, { id, version, columns }: ReadImport, change = {}) => {
    const matched = (columns?.list ?? []).flatMap(({ index, field }) =>
      field ? [{ index, field }] : [],
    );
    const refusals = await match(token, { id, version, columns: matched, ...change });
    if (refusals.length > 0) throw new Error(JSON.stringify(refusals));
    return settled(token, id);
  };

  return {
    start,
    post,
    send,
    read,
    readDrop,
    settled,
    match,
    agree,
    complete: command('completeImport', 'CompleteImportInput'),
    correct: command('correctImportRow', 'CorrectImportRowInput'),
    apply: onImport('applyImport'),
    undo: onImport('undoImport'),
    discard: onImport('discardImport'),
    /** A list for an account, read, its columns as proposed agreed to, its rows decided. */
    listed: async (token: string, accountId: string, file: SentFile): Promise<ReadImport> => {
      const drop = await send(token, accountId, file);
      const [made] = drop.imports;
      if (!made) throw new Error(JSON.stringify(drop));
      const seen = await settled(token, made.id);
      return seen.state === 'TO_MATCH' ? agree(token, seen) : seen;
    },
  };
}

export type ImportDesk = ReturnType<typeof openImportDesk>;

/** The rows of an import that was read. */
export const rowsIn = ({ rows }: ReadImport): ReadRow[] =>
  (rows?.edges ?? []).map(({ node }) => node);

/** A list of people as a payroll program exports it. */
export function csvOf(...rows: readonly string[]): SentFile {
  const headings = 'Matricule;Nom;Prénom;Né(e) le;Sexe;Contrat;Date d’entrée;Emploi;Risques';
  return { name: 'effectif.csv', content: [headings, ...rows].join('\n') };
}
