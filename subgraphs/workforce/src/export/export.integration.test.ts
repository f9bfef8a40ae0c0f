import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addClient, type TestUser } from '../../../../infra/tests/cast.ts';
import { addCompany, type TestCompany } from '../../../../infra/tests/company.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { readTable, textsOf } from '../import/testing/reading.ts';
import { openDesk, type Desk } from '../testing/declaration.ts';
import { addMany } from '../testing/many.ts';

let house: House;
let desk: Desk;
let company: TestCompany;
let hr: TestUser;
/** Nothing of health, nothing of visits of the second account. */
let mixed: TestUser;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-26T08:00:00Z');
  desk = openDesk(house);
  company = await addCompany(house, 'Scierie');
  hr = await company.userWith('hr', 'hr');
  mixed = await company.userWith('hr', 'prevention');
  const [mill, store] = company.accountIds;
  await desk.hired(hr.token, mill, {
    ...{ lastName: 'Œillet', firstName: 'Éva', employeeNumber: '007', jobTitle: '=1+1' },
    situations: ['WS_NIGHT', 'WS_RQTH'],
  });
  await desk.hired(hr.token, store, {
    ...{ lastName: 'Zola', firstName: 'Léo', jobTitle: 'Cariste', situations: ['WS_RQTH'] },
  });
});

afterAll(() => house.stop());

interface Exported {
  address: { path: string; rows: number } | null;
  refusals: { code: string }[];
}

async function request(token: string, input: object): Promise<Exported> {
  const answer = await house.ask<{ exportEmployees: Exported }>(
    token,
    `mutation ($input: ExportEmployeesInput!) { exportEmployees(input: $input) {
      address { path rows } refusals { code } } }`,
    { input: { selection: { accountIds: company.accountIds }, format: 'CSV', ...input } },
  );
  if (!answer.data?.exportEmployees) throw new Error(JSON.stringify(answer));
  return answer.data.exportEmployees;
}

async function fetched(token: string, input: object = {}): Promise<Response> {
  const { address, refusals } = await request(token, input);
  if (!address) throw new Error(JSON.stringify(refusals));
  return fetch(house.url + address.path);
}

/** Rows of a file by the name of their column. */
async function rowsOf(name: string, response: Response): Promise<Record<string, string>[]> {
  const table = await readTable(name, Buffer.from(await response.arrayBuffer()));
  const [headings = [], ...rows] = textsOf(table);
  return rows.map((row) =>
    Object.fromEntries(headings.map((head, index) => [head, row[index] ?? ''])),
  );
}

const csv = async (token: string, input: object = {}) =>
  rowsOf('effectif.csv', await fetched(token, input));

describe('an export', () => {
  it('is a CSV file of the list, in its order, dates as dates', async () => {
    const rows = await csv(hr.token);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      ...{ Matricule: '007', Nom: 'Œillet', Prénom: 'Éva', Établissement: 'Scierie' },
      ...{
        Contrat: 'CDI',
        'Date d’entrée': '01/12/2026',
        Statut: 'À venir',
        'Type de suivi': 'SIA',
      },
    });
    expect(rows[1]).toMatchObject({
      Nom: 'Zola',
      Poste: 'Cariste',
      Établissement: 'Scierie Dépôt',
    });
  });

  it('is a workbook with the same rows', async () => {
    const response = await fetched(hr.token, { format: 'XLSX' });
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    expect(response.headers.get('content-disposition')).toContain('effectif-2026-11-26.xlsx');
    const rows = await rowsOf('effectif.xlsx', response);
    expect(rows.map(({ Nom }) => Nom)).toEqual(['Œillet', 'Zola']);
    expect(rows[0]?.['Date d’entrée']).toBe('2026-12-01');
  });

  it('runs nothing: a post called like a formula is a text', async () => {
    const text = await (await fetched(hr.token)).text();
    expect(text).toContain(`"'=1+1"`);
  });

  it('holds what the list is filtered by, or who is chosen', async () => {
    const selection = { accountIds: company.accountIds };
    const found = await csv(hr.token, {
      selection: { ...selection, filter: { search: 'carist' } },
    });
    expect(found.map(({ Nom }) => Nom)).toEqual(['Zola']);
    const [, store] = company.accountIds;
    const alone = await csv(hr.token, { selection: { accountIds: [store] } });
    expect(alone.map(({ Nom }) => Nom)).toEqual(['Zola']);
    expect(Object.keys(alone[0] ?? {})).not.toContain('Établissement');
  });

  it('works once and leaves a line in the journal of each account', async () => {
    const { address } = await request(hr.token, {});
    expect((await fetch(house.url + address!.path)).status).toBe(200);
    expect((await fetch(house.url + address!.path)).status).toBe(404);
    const lines = await desk.rows(
      'workforce.audit',
      `action = 'employees.exported' and actor_id = '${hr.id}' and details->>'format' = 'CSV'`,
    );
    const accounts = new Set(lines.map((line) => line['account_id']));
    expect([...accounts].sort()).toEqual(company.accountIds.toSorted());
    expect(JSON.stringify(lines)).not.toContain('illet');
  });

  it('keeps nothing of what was searched for once it is fetched', async () => {
    await csv(hr.token, {
      selection: { accountIds: company.accountIds, filter: { search: 'illet' } },
    });
    expect(JSON.stringify(await desk.rows('workforce.export_address'))).not.toContain('illet');
  });
});

describe('what an export tells', () => {
  it('are confidential situations only with their right, on that very account', async () => {
    const column = 'Situations confidentielles';
    const [one, other] = await csv(mixed.token);
    expect(one?.[column]).not.toBe('');
    expect(other?.[column]).toBe('');
    const reader = await company.userWith('accountant', 'reader');
    const rows = await csv(reader.token);
    expect(Object.keys(rows[0] ?? {})).not.toContain(column);
    expect(JSON.stringify(rows)).not.toMatch(/handicap/i);
  });

  it('is nothing of visits where these may not be read', async () => {
    const rows = await csv(mixed.token);
    expect(rows.map((row) => row['État des visites'])).toEqual(['À jour', '']);
  });

  it('is no name without the right to names', async () => {
    const machine = await addClient(house, 'account:read', 'employees:read');
    const rows = await csv(machine);
    expect(Object.keys(rows[0] ?? {})).not.toContain('Nom');
    expect(JSON.stringify(rows)).not.toMatch(/Zola|Œillet|"007"/);
    expect(rows).toHaveLength(2);
  });

  it('is nothing of accounts that are not open, whoever names them', async () => {
    const stranger = await addCompany(house, 'Voisin');
    const { token } = await stranger.userWith('administrator', 'administrator');
    expect(await request(token, {})).toEqual({ address: null, refusals: [{ code: 'NOBODY' }] });
  });

  it('is refused when more are named than can be chosen by hand', async () => {
    const employees = Array.from({ length: 201 }, () => ({ id: company.id, version: 1 }));
    const selection = { accountIds: company.accountIds, employees };
    const { refusals } = await request(hr.token, { selection });
    expect(refusals).toEqual([{ code: 'TOO_MANY' }]);
  });

  it('is everybody once, however many stretches it takes', async () => {
    const [mill] = company.accountIds;
    await addMany(house, mill, 1200);
    for (const orderBy of ['NAME', 'START_DATE', 'LEGAL_DATE']) {
      const rows = await csv(hr.token, { orderBy, selection: { accountIds: [mill] } });
      expect(rows).toHaveLength(1201);
      expect(new Set(rows.map(({ Nom }) => Nom)).size).toBe(1201);
    }
  });
});
