import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addClient, addMember, addService, type TestMember } from '../../../../infra/tests/cast.ts';
import { withConnection } from '../../../../infra/database/connection.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { openDesk } from '../testing/declaration.ts';
import { dsnText } from './testing/dsn-text.ts';
import { csvOf, openImportDesk, rowsIn, type SentFile } from './testing/import-desk.ts';
import { textRows, workbookFile } from './testing/workbook-file.ts';
import { zipFile } from './testing/zip-file.ts';

let house: House;
let imports: ReturnType<typeof openImportDesk>;
let desk: ReturnType<typeof openDesk>;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  await house.startWork();
  imports = openImportDesk(house);
  desk = openDesk(house);
});

afterAll(() => house.stop());

const rouvrais = '0042;ROUVRAIS;Bastien;02/04/1990;M;CDI;01/09/2020;Menuisier;';

async function siretOf({ accountId }: TestMember): Promise<string> {
  const [row] = await desk.rows('identity.member_account', `id = '${accountId}'`);
  return String(row?.['siret']);
}

/** Gives somebody a role on another account too. */
function alsoOn({ accountId }: TestMember, subjectId: string, role: string): Promise<unknown> {
  return withConnection(
    house.database.adminUrl,
    (sql) => sql`insert into access.grants (subject_id, account_id, role)
      values (${subjectId}, ${accountId}, ${role})`,
  );
}

/** A month of an establishment with one person, whose pay stands in it. */
function declaration(siret: string, lastName: string): string {
  const more = ["S21.G00.51.011,'2410.55'"];
  const names = { '002': lastName, '004': 'Bastien', '005': '01', '006': '02041990' };
  const person = { ...names, '008': '12 RUE DU SECRET' };
  return dsnText([{ siren: siret.slice(0, 9), nic: siret.slice(9), people: [{ person, more }] }]);
}

describe('a drop of declarations', () => {
  it('is shared out by SIRET over the accounts of whoever sends it, and the rest is listed', async () => {
    const [one, two, read] = [
      await addMember(house, 'Scierie'),
      await addMember(house, 'Fournil'),
      await addMember(house, 'Garage'),
    ];
    const accountant = await one.userWith('accountant');
    await alsoOn(two, accountant.id, 'accountant');
    await alsoOn(read, accountant.id, 'reader');
    const stranger = '00099999100017';
    const files = [
      { name: 'scierie.dsn', content: declaration(await siretOf(one), 'AUBERT') },
      { name: 'fournil.dsn', content: declaration(await siretOf(two), 'BENOIT') },
      { name: 'garage.dsn', content: declaration(await siretOf(read), 'COLAS') },
      { name: 'autre.dsn', content: declaration(stranger, 'DURAND') },
    ];
    const archive = { name: 'novembre.zip', content: zipFile(files) };
    const drop = await imports.send(accountant.token, null, archive);
    expect(drop.imports.map(({ account }) => account.id).sort()).toEqual(
      [one.accountId, two.accountId].sort(),
    );
    expect(drop.unknownEstablishments).toEqual(
      [
        { siret: stranger, people: 1, accountId: null },
        { siret: await siretOf(read), people: 1, accountId: read.accountId },
      ].sort((a, b) => a.siret.localeCompare(b.siret)),
    );
    const [first, second] = await Promise.all(
      drop.imports.map(({ id }) => imports.settled(accountant.token, id)),
    );
    expect([first?.counts['create'], second?.counts['create']]).toEqual([1, 1]);
    await imports.apply(accountant.token, first!);
    expect(await imports.settled(accountant.token, first!.id)).toMatchObject({ state: 'APPLIED' });
    expect(await imports.read(accountant.token, second!.id)).toMatchObject({ state: 'READY' });
  });

  it('leaves nothing of pay and addresses behind, and no file once it was read', async () => {
    const member = await addMember(house, 'Papeterie');
    const { token } = await member.userWith('hr');
    const content = declaration(await siretOf(member), 'PERRIN');
    const read = await imports.send(token, member.accountId, { name: 'octobre.dsn', content });
    const files = `drop_id = '${read.id}'`;
    const pieces = await desk.rows(
      'workforce.import_piece',
      `file_id in (select id from workforce.import_file where ${files})`,
    );
    expect(pieces).toEqual([]);
    const seen = await imports.settled(token, read.imports[0]!.id);
    const cells = rowsIn(seen).flatMap((row) => row.cells.map(({ field }) => field));
    expect(new Set(cells)).toEqual(
      new Set([
        ...['LAST_NAME', 'FIRST_NAME', 'BIRTH_DATE', 'SEX', 'CONTRACT', 'START_DATE'],
        ...['JOB_TITLE', 'SIRET'],
      ]),
    );
  });

  it('announces the hires that it declares and infers no departure from a part', async () => {
    const member = await addMember(house, 'Verrerie');
    const { token } = await member.userWith('hr');
    await desk.hired(token, member.accountId, { lastName: 'Ancien', startDate: '2020-01-06' });
    const siret = await siretOf(member);
    const place = { siren: siret.slice(0, 9), nic: siret.slice(9) };
    const hire = { contract: { '001': '01122026' } };
    const text = dsnText([
      { ...place, declaration: { '001': '10' }, people: [{ contracts: [hire] }] },
      { ...place, declaration: { '003': '12' }, people: [{ person: { '002': 'NOUVEAU' } }] },
    ]);
    const drop = await imports.send(token, member.accountId, { name: 'dpae.dsn', content: text });
    const seen = await imports.settled(token, drop.imports[0]!.id);
    expect(seen.declared).toMatchObject({ announced: 1, whole: false });
    expect(seen.counts).toMatchObject({ create: 1, leave: 0, missing: 0 });
    const hires = await desk.rows('workforce.announced_hire', `account_id = '${member.accountId}'`);
    expect(hires.map(({ state, source }) => [state, source])).toEqual([['TO_CONFIRM', 'DSN']]);
  });

  it('shows tests and replaced declarations, and does not use them', async () => {
    const member = await addMember(house, 'Minoterie');
    const { token } = await member.userWith('hr');
    const siret = await siretOf(member);
    const test = declaration(siret, 'ESSAI').replace("S10.G00.00.005,'02'", "S10.G00.00.005,'01'");
    const first = declaration(siret, 'PREMIER');
    const second = declaration(siret, 'SECOND')
      .replace("S20.G00.05.002,'01'", "S20.G00.05.002,'03'")
      .replace("S20.G00.05.004,'1'", "S20.G00.05.004,'2'");
    const drop = await imports.send(
      token,
      member.accountId,
      { name: 'essai.dsn', content: test },
      { name: 'premier.dsn', content: first },
      { name: 'second.dsn', content: second },
    );
    expect(drop.setAside.map(({ why, file }) => `${why} ${file}`).sort()).toEqual([
      'REPLACED premier.dsn',
      'TEST essai.dsn',
    ]);
    const seen = await imports.settled(token, drop.imports[0]!.id);
    expect(rowsIn(seen).map(({ name }) => name)).toEqual(['SECOND Bastien']);
  });
});

describe('a hostile file', () => {
  let member: TestMember;
  let token: string;

  beforeAll(async () => {
    member = await addMember(house, 'Cible');
    ({ token } = await member.userWith('hr'));
  });

  const workbook = workbookFile([{ name: 'Liste', xml: textRows([['Nom', 'Prénom']]) }]);
  const macros = workbookFile([{ name: 'Liste', xml: textRows([['Nom']]) }], {
    parts: [{ name: 'xl/vbaProject.bin', content: 'x' }],
  });
  const wide = Array.from({ length: 200 }, (_, index) => `Colonne ${index}`).join(';');
  const hostile: [string, SentFile, string][] = [
    ['empty', { name: 'vide.csv', content: '' }, 'EMPTY'],
    ['of zeros', { name: 'zeros.csv', content: Buffer.alloc(50_000) }, 'UNKNOWN_KIND'],
    ['with macros', { name: 'liste.xlsx', content: macros }, 'MACROS'],
    ['cut in two', { name: 'liste.xlsx', content: workbook.subarray(0, 300) }, 'BROKEN'],
    ['under a wrong name', { name: 'liste.csv', content: workbook }, 'WRONG_EXTENSION'],
    ['with 200 columns', { name: 'large.csv', content: `${wide}\n${wide}` }, 'TOO_MANY_COLUMNS'],
    [
      'with control characters',
      { name: 'liste.csv', content: 'Nom;Prénom\nRou\u0007vrais;Bastien' },
      'CONTROL_CHARACTERS',
    ],
    [
      'that unpacks without end',
      {
        name: 'bombe.zip',
        content: zipFile([
          { name: 'liste.csv', content: `${'a'.repeat(1000)};b\n`.repeat(20_000) },
        ]),
      },
      'ZIP_BOMB',
    ],
  ];

  it.each(hostile)('%s is refused and changes nothing', async (_, file, code) => {
    const drop = await imports.send(token, member.accountId, file);
    expect(drop).toMatchObject({ state: 'REFUSED', refusal: { code }, imports: [] });
    const kept = await desk.rows(
      'workforce.import_piece',
      `file_id in (select id from workforce.import_file where drop_id = '${drop.id}')`,
    );
    expect(kept).toEqual([]);
  });

  it('with formulas is read without computing any: each is an error until somebody types over it', async () => {
    const formula = rouvrais.replace('Menuisier', "=cmd|' /C calc'!A0");
    const ready = await imports.listed(token, member.accountId, csvOf(formula));
    expect(rowsIn(ready)[0]?.errors).toMatchObject([{ code: 'FORMULA', field: 'JOB_TITLE' }]);
  });

  it('sent to an address that was used is not even taken in', async () => {
    const { uploadPath } = await imports.start(token, member.accountId);
    const list = [csvOf(rouvrais)];
    expect((await imports.post(uploadPath!, list)).status).toBe(202);
    expect((await imports.post(uploadPath!, list)).status).toBe(404);
    expect((await imports.post('/imports/unknown', list)).status).toBe(404);
  });

  it('that is no form is refused', async () => {
    const { uploadPath } = await imports.start(token, member.accountId);
    const answer = await fetch(`${house.url}${uploadPath}`, { method: 'POST', body: 'Nom;Prénom' });
    expect(answer.status).toBe(422);
  });
});

describe('the rights of an import', () => {
  it('are those to write employees and to know who they are', async () => {
    const member = await addMember(house, 'Droits');
    const roles = ['administrator', 'hr', 'declaration', 'accountant', 'reader', 'summons'];
    const allowed: boolean[] = [];
    for (const role of roles) {
      const { token } = await member.userWith(role);
      const { data } = await house.ask<{ startImport: { drop: { id: string } | null } | null }>(
        token,
        `mutation ($id: ID!) { startImport(input: { idempotencyKey: "${crypto.randomUUID()}", accountId: $id }) {
          drop { id } refusals { code } } }`,
        { id: member.accountId },
      );
      allowed.push(Boolean(data?.startImport?.drop));
    }
    expect(allowed).toEqual([true, true, true, true, false, false]);
  });

  it('are held by a program with these scopes too', async () => {
    const member = await addMember(house, 'Logiciel');
    const scopes = ['account:read', 'employees:read', 'employees:identity', 'employees:write'];
    const token = await addClient(house, ...scopes);
    const ready = await imports.listed(token, member.accountId, csvOf(rouvrais));
    await imports.apply(token, ready);
    expect((await imports.settled(token, ready.id)).counts).toMatchObject({ done: 1 });
  });

  it('show rows to whoever may import, and to nobody else', async () => {
    const [member, other] = [await addMember(house, 'Ici'), await addMember(house, 'Ailleurs')];
    const hr = await member.userWith('hr');
    const ready = await imports.listed(hr.token, member.accountId, csvOf(rouvrais));
    const { token: stranger } = await other.userWith('hr');
    expect(await imports.read(stranger, ready.id)).toBeNull();
    const { token: reader } = await member.userWith('reader');
    const { data } = await house.ask<{ import: { state: string; rows: unknown } }>(
      reader,
      `query ($id: ID!) { import(id: $id) { state rows { totalCount } } }`,
      { id: ready.id },
    );
    expect(data?.import).toEqual({ state: 'READY', rows: null });
  });

  it('let nobody declare a confidential situation who may not, nor read it', async () => {
    const member = await addMember(house, 'Confidences');
    const [hr, accountant] = [await member.userWith('hr'), await member.userWith('accountant')];
    const secret = `${rouvrais}WS_RQTH`;
    const refused = await imports.listed(accountant.token, member.accountId, csvOf(secret));
    expect(rowsIn(refused)[0]?.errors).toMatchObject([
      { code: 'MISSING_RIGHT', field: 'SITUATIONS' },
    ]);
    const ready = await imports.listed(hr.token, member.accountId, csvOf(secret));
    const cellOf = async (token: string) => {
      const seen = await imports.read(token, ready.id);
      return rowsIn(seen!)[0]?.cells.find(({ field }) => field === 'SITUATIONS');
    };
    expect(await cellOf(hr.token)).toEqual({ field: 'SITUATIONS', text: 'WS_RQTH' });
    expect(await cellOf(accountant.token)).toEqual({ field: 'SITUATIONS', text: null });
    await imports.apply(accountant.token, ready);
    const failed = await imports.settled(accountant.token, ready.id);
    expect(rowsIn(failed)[0]).toMatchObject({ state: 'FAILED', reason: 'MISSING_RIGHT' });
  });

  it('never give a national number back, and keep it unreadable', async () => {
    const member = await addMember(house, 'Numeros');
    const { token } = await member.userWith('hr');
    const content = `Nom;Prénom;Né le;Sexe;Contrat;Entrée;NIR\nRouvrais;Bastien;02/04/1990;M;CDI;01/09/2020;190044915600142`;
    const ready = await imports.listed(token, member.accountId, { name: 'nir.csv', content });
    const row = rowsIn(ready)[0];
    expect(row?.cells).toContainEqual({ field: 'NATIONAL_NUMBER', text: null });
    const kept = await desk.rows('workforce.import_row', `id = '${row!.id}'`);
    expect(JSON.stringify(kept)).not.toContain(Buffer.from('190044915600142').toString('hex'));
  });
});

describe('work that was killed', () => {
  it('goes on with the rows that are left, each once', async () => {
    const member = await addMember(house, 'Reprise');
    const { token, id: subject } = await member.userWith('hr');
    const lines = Array.from({ length: 600 }, (_, index) => {
      const name = [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
      return `${index};Nom ${name};Zoé;02/04/1990;F;CDI;01/09/2020;Menuisière;`;
    });
    const ready = await imports.listed(token, member.accountId, csvOf(...lines));
    expect(ready.counts).toMatchObject({ create: 600 });
    // As if a first part had been committed before the process died: the import is under way, some rows are done.
    await withConnection(house.database.adminUrl, async (sql) => {
      await sql`update workforce.import set state = 'APPLYING', applied_kind = 'user', applied_by = ${subject}
        where id = ${ready.id}`;
      await sql`update workforce.import_row set state = 'DONE' where import_id = ${ready.id} and position < 250`;
      const payload = JSON.stringify({ importId: ready.id, accountId: member.accountId });
      for (let times = 0; times < 2; times += 1) {
        await sql`select workforce_jobs.enqueue('apply-import', ${payload}::text::json)`;
      }
    });
    const done = await imports.settled(token, ready.id);
    expect(done.counts).toMatchObject({ done: 600, failed: 0 });
    const employees = await desk.rows('workforce.employee', `account_id = '${member.accountId}'`);
    expect(employees).toHaveLength(350);
  });
});
