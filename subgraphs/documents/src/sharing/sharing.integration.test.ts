import { openDatabase, type Database } from '@vigie/chassis/database';
import { textOfPdf } from '@vigie/pdf/testing/pdf-text';
import { eq } from 'drizzle-orm';
import { createHash, randomBytes } from 'node:crypto';
import { access, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openRequestDesk } from '../../../appointments/src/testing/request-desk.ts';
import { read, textsOf } from '../../../workforce/src/import/testing/reading.ts';
import { openDesk } from '../../../workforce/src/testing/declaration.ts';
import {
  addClient,
  addEstablishment,
  addMember,
  addService,
  addStaff,
  giveRole,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { withConnection } from '../../../../infra/database/connection.ts';
import { document } from '../document/table.ts';
import { kinds } from '../kind/kinds.ts';
import { forgetDocuments, removeFile } from '../retention/jobs.ts';
import { relockFiles } from '../retention/relock.ts';
import { openStore } from '../store/open.ts';
import {
  addVisitPapers,
  openDossierDesk,
  type DossierDesk,
  type ShownDossier,
} from '../testing/dossier-desk.ts';
import { jpeg, pdf } from '../testing/hostile-files.ts';
import { openSharingDesk, type SharingDesk } from '../testing/sharing-desk.ts';

interface CompanyDocuments {
  preventionAccounts: { id: string }[];
  certificateAccounts: { id: string }[];
  sharedDocuments: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { id: string; title: string; account: { id: string } } }[];
  };
}

let house: House;
let desk: SharingDesk;
let member: TestMember;
let other: TestMember;
let administrator: string;
let hr: string;
let accountant: string;
let reader: string;
let prevention: string;
let assistant: string;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-27T09:00:00Z');
  desk = openSharingDesk(house);
  [member, other] = [await addMember(house, 'Menuiserie'), await addMember(house, 'Fournil')];
  const tokenOf = async (role: string) => (await member.userWith(role)).token;
  [administrator, hr] = [await tokenOf('administrator'), await tokenOf('hr')];
  [accountant, reader] = [await tokenOf('accountant'), await tokenOf('reader')];
  prevention = (await addStaff(house, 'préventrice', 'staff-prevention')).token;
  assistant = (await addStaff(house, 'assistante', 'staff-assistant')).token;
});

afterAll(() => house.stop());

const risks = (accountIds: string[], effectiveOn = '2025-10-01') => ({
  ...{ kind: 'RISK_ASSESSMENT', accountIds, effectiveOn, fileName: 'DUERP 2025.pdf' },
});

describe('a member', () => {
  it('deposits the risk assessment, which is a year old a year after its day', async () => {
    expect(await desk.send(administrator, risks([member.accountId]), pdf())).toBe('RECEIVED');
    const [deposited] = (await desk.list(administrator, member.memberNumber)) ?? [];
    expect(deposited).toMatchObject({
      ...{ kind: 'RISK_ASSESSMENT', title: 'Document unique (DUERP)', origin: 'MEMBER' },
      ...{ fileName: 'DUERP 2025.pdf', ageingOn: '2026-10-01', byteSize: pdf().length },
      sha256: createHash('sha256').update(pdf()).digest('hex'),
    });
    const fetched = (await desk.fetch(reader, deposited!.id)) as Response;
    expect(Buffer.from(await fetched.arrayBuffer()).equals(pdf())).toBe(true);
    expect(fetched.headers.get('content-disposition')).toContain('attachment');
  });

  it('deposits a photo, which keeps neither its place nor its old ending', async () => {
    const input = { kind: 'PRACTICAL', accountIds: [member.accountId], fileName: 'porte.exe' };
    expect(await desk.send(accountant, input, jpeg())).toBe('RECEIVED');
    const found = (await desk.list(accountant, member.memberNumber)) ?? [];
    const photo = found.find(({ mediaType }) => mediaType === 'image/jpeg');
    expect(photo?.fileName).toBe('porte.jpg');
    const fetched = (await desk.fetch(accountant, photo!.id)) as Response;
    expect(fetched.headers.get('content-type')).toBe('image/jpeg');
    expect(Buffer.from(await fetched.arrayBuffer()).includes('GPS')).toBe(false);
  });

  it('is told before sending what is wrong', async () => {
    const { accountId } = member;
    const say = async (input: object) =>
      (await desk.say(administrator, 'sendDocument', { fileName: 'x.pdf', ...input })).codes;
    expect(await say({ kind: 'RISK_ASSESSMENT', accountIds: [accountId] })).toEqual(['REQUIRED']);
    expect(await say(risks([accountId], '2026-12-01'))).toEqual(['FUTURE_DATE']);
    expect(await say({ ...risks([accountId]), title: 'x'.repeat(121) })).toEqual(['TOO_LONG']);
    expect(await say(risks([accountId, other.accountId]))).toEqual(['MISSING_RIGHT']);
    expect(await say(risks([other.accountId]))).toEqual(['NOT_FOUND']);
    expect(await say({ kind: 'COMPANY_SHEET', accountIds: [accountId] })).toEqual([
      'MISSING_RIGHT',
    ]);
    expect(await say({ kind: 'CERTIFICATE', accountIds: [accountId] })).toEqual(['MISSING_RIGHT']);
  });

  it('is told after sending that the file was not taken, and nothing stands of it', async () => {
    const before = await desk.list(administrator, member.memberNumber);
    const send = (content: Buffer) => desk.send(administrator, risks([member.accountId]), content);
    expect(await send(pdf('', '/Encrypt 7 0 R'))).toBe('ENCRYPTED');
    expect(await send(Buffer.from('PK'))).toBe('UNKNOWN_KIND');
    expect(await send(Buffer.alloc(11 * 1024 * 1024))).toBe('TOO_LARGE');
    expect(await desk.list(administrator, member.memberNumber)).toEqual(before);
  });

  it('takes back what it has deposited itself, and nothing else', async () => {
    const input = { kind: 'PREVENTION_PAPER', accountIds: [member.accountId], title: 'À retirer' };
    await desk.send(administrator, input, pdf());
    const [mine] = (await desk.list(administrator, member.memberNumber)) ?? [];
    const withdraw = (token: string, reason = 'Mauvais fichier') =>
      desk.say(token, 'withdrawDocument', { id: mine!.id, reason });
    expect((await withdraw(reader)).codes).toEqual(['MISSING_RIGHT']);
    expect((await withdraw(administrator, ' ')).codes).toEqual(['REQUIRED']);
    const { address } = await desk.say(administrator, 'openDocument', { id: mine!.id });
    expect((await withdraw(administrator)).codes).toEqual([]);
    const late = await fetch(`${new URL(house.url).origin}${address!.path}`);
    expect(late.status).toBe(404);
    expect(await desk.fetch(administrator, mine!.id)).toEqual(['NOT_FOUND']);
    expect((await withdraw(administrator)).codes).toEqual(['NOT_FOUND']);
  });
});

describe('the service', () => {
  it('publishes one file to many accounts, each of which finds it', async () => {
    const input = { kind: 'COMPANY_SHEET', title: 'Fiche d’entreprise 2026' };
    const accountIds = [member.accountId, other.accountId];
    expect(await desk.send(prevention, { ...input, accountIds }, pdf())).toBe('RECEIVED');
    const theirs = (await other.userWith('administrator')).token;
    for (const [token, { memberNumber }] of [
      [hr, member],
      [theirs, other],
    ] as const) {
      const [sheet] = (await desk.list(token, memberNumber)) ?? [];
      expect(sheet).toMatchObject({ title: 'Fiche d’entreprise 2026', origin: 'SERVICE' });
      expect(await desk.fetch(token, sheet!.id)).toBeInstanceOf(Response);
    }
  });

  it('hands over what its role is about only', async () => {
    const accountIds = [member.accountId];
    const sheet = { kind: 'COMPANY_SHEET', accountIds };
    expect(await desk.send(assistant, sheet, pdf())).toBe('MISSING_RIGHT');
    expect(await desk.send(assistant, { ...sheet, kind: 'PRACTICAL' }, pdf())).toBe('RECEIVED');
    const program = await addClient(house, 'account:read', 'prevention:write', 'prevention:read');
    expect(await desk.send(program, sheet, pdf())).toBe('RECEIVED');
  });
});

describe('who finds a document', () => {
  it.each(
    kinds.flatMap(({ code, reading, publishing, about }) =>
      publishing && reading && about === 'ACCOUNT' ? [{ code, reading }] : [],
    ),
  )(
    'of the kind $code: whoever holds $reading on the account, and nobody else',
    async ({ code, reading }) => {
      const publisher = reading === 'account:read' ? assistant : prevention;
      const accountIds = [member.accountId];
      const paper = { kind: code, accountIds, effectiveOn: '2026-02-02' };
      expect(await desk.send(publisher, paper, pdf())).toBe('RECEIVED');
      const token = await addClient(house, ...new Set(['account:read', reading]));
      const seen = ((await desk.list(token, member.memberNumber)) ?? []).map(({ kind }) => kind);
      expect(seen.includes(code)).toBe(true);
      const blind = await addClient(house, 'account:read');
      const rest = ((await desk.list(blind, member.memberNumber)) ?? []).map(({ kind }) => kind);
      expect(rest.includes(code)).toBe(reading === 'account:read');
    },
  );

  it('an accountant sees practical papers and no prevention; a stranger sees nothing', async () => {
    const found = (await desk.list(accountant, member.memberNumber)) ?? [];
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['PRACTICAL']));
    const [risk] = (await desk.list(reader, member.memberNumber)) ?? [];
    const stranger = (await other.userWith('administrator')).token;
    expect(await desk.list(stranger, member.memberNumber)).toBeNull();
    expect(await desk.fetch(stranger, risk!.id)).toEqual(['NOT_FOUND']);
  });
});

describe('the documents of a company', () => {
  let site: TestMember;
  let blind: TestMember;
  /** Of the workshop and the site, and of the shop without its prevention papers. */
  let director: TestUser;

  beforeAll(async () => {
    site = await addEstablishment(house, member, 'Chantier');
    blind = await addEstablishment(house, member, 'Boutique');
    const closed = await addEstablishment(house, member, 'Dépôt');
    director = await member.userWith('hr');
    await giveRole(house, director, 'hr', site);
    await giveRole(house, director, 'accountant', blind);
    const accountIds = [member, site, blind, closed].map(({ accountId }) => accountId);
    const sheet = { kind: 'COMPANY_SHEET', title: 'Fiche de toutes', accountIds };
    expect(await desk.send(prevention, sheet, pdf())).toBe('RECEIVED');
    const letter = { kind: 'PRACTICAL', title: 'Lettre à toutes', accountIds };
    expect(await desk.send(assistant, letter, pdf())).toBe('RECEIVED');
  });

  const together = async (token: string, args = 'first: 200') => {
    const { data } = await house.ask<{
      memberAccount: { company: CompanyDocuments } | null;
    }>(
      token,
      `query ($memberNumber: MemberNumber!) { memberAccount(memberNumber: $memberNumber) { company {
        preventionAccounts { id } certificateAccounts { id }
        sharedDocuments(${args}) { totalCount pageInfo { hasNextPage endCursor }
          edges { node { id title account { id } } } } } } }`,
      { memberNumber: member.memberNumber },
    );
    return data!.memberAccount!.company;
  };
  const holdersOf = ({ sharedDocuments }: CompanyDocuments, wanted: string) =>
    new Set(
      sharedDocuments.edges.flatMap(({ node }) => (node.title === wanted ? node.account.id : [])),
    );

  it('are one list, of each establishment as far as it is open to who asks', async () => {
    const seen = await together(director.token);
    expect(new Set(seen.preventionAccounts.map(({ id }) => id))).toEqual(
      new Set([member.accountId, site.accountId]),
    );
    expect(new Set(seen.certificateAccounts.map(({ id }) => id))).toEqual(
      new Set([member.accountId, site.accountId]),
    );
    expect(holdersOf(seen, 'Fiche de toutes')).toEqual(new Set([member.accountId, site.accountId]));
    expect(holdersOf(seen, 'Lettre à toutes')).toEqual(
      new Set([member.accountId, site.accountId, blind.accountId]),
    );
    const alone = await together(hr);
    expect(holdersOf(alone, 'Lettre à toutes')).toEqual(new Set([member.accountId]));
  });

  it('are read page after page, each of them once', async () => {
    const whole = await together(director.token);
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { sharedDocuments: page }: CompanyDocuments = await together(
        director.token,
        after ? `first: 2, after: "${after}"` : 'first: 2',
      );
      expect(page.totalCount).toBe(whole.sharedDocuments.totalCount);
      ids.push(...page.edges.map(({ node }) => node.id));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(ids.length).toBeGreaterThan(4);
    expect(ids).toEqual(whole.sharedDocuments.edges.map(({ node }) => node.id));
  });

  it('are filtered by their kind and their side', async () => {
    const sheets = await together(director.token, 'kinds: [COMPANY_SHEET], first: 200');
    expect(holdersOf(sheets, 'Fiche de toutes').size).toBe(2);
    expect(holdersOf(sheets, 'Lettre à toutes').size).toBe(0);
    const deposited = await together(director.token, 'origin: MEMBER, first: 200');
    expect(holdersOf(deposited, 'Lettre à toutes').size).toBe(0);
    expect(deposited.sharedDocuments.totalCount).toBeGreaterThan(0);
  });
});

describe('what is kept no longer', () => {
  let database: Database;
  const rowsOf = (title: string) =>
    withConnection(
      house.database.adminUrl,
      (sql) => sql<{ id: string; key: string }[]>`
        select id, storage_key as key from documents.document where title = ${title} order by account_id`,
    );
  const end = (id: string) =>
    withConnection(
      house.database.adminUrl,
      (sql) => sql`update documents.document set keep_until = '2026-11-26' where id = ${id}`,
    );
  const fileOf = (key: string) => join(house.dataDir, 'files', key.slice(0, 2), key);
  const storeWith = (...fileKeys: Buffer[]) => openStore({ dataDir: house.dataDir, fileKeys });

  beforeAll(() => {
    database = openDatabase({ url: house.database.urls.documents, subgraph: 'documents' });
  });
  afterAll(() => database.close());

  /** Forgets what has run out; the files whose removal was asked for are looked at. */
  async function forget(key: string): Promise<boolean> {
    await forgetDocuments({ database });
    await removeFile({ database, store: storeWith(...house.fileKeys) }, { storageKey: key });
    return access(fileOf(key)).then(
      () => true,
      () => false,
    );
  }

  it('goes with its file, which stays as long as another account has it', async () => {
    const accountIds = [member.accountId, other.accountId];
    const paper = { kind: 'PRACTICAL', accountIds, title: 'Lettre à deux' };
    expect(await desk.send(assistant, paper, pdf())).toBe('RECEIVED');
    const [first, second] = await rowsOf('Lettre à deux');
    await end(first!.id);
    expect(await forget(first!.key)).toBe(true);
    expect((await rowsOf('Lettre à deux')).map(({ id }) => id)).toEqual([second!.id]);
    await end(second!.id);
    expect(await forget(second!.key)).toBe(false);
    expect(await rowsOf('Lettre à deux')).toEqual([]);
    const noted = await withConnection(
      house.database.adminUrl,
      (sql) => sql`select from documents.audit where action = 'document.forgotten'`,
    );
    expect(noted).toHaveLength(2);
  });

  it('is all that anybody can delete, a job of the house included', async () => {
    const [kept] = await withConnection(
      house.database.adminUrl,
      (sql) => sql<{ id: string }[]>`select id from documents.document
        where keep_until > '2026-11-27' and withdrawn_at is null limit 1`,
    );
    const gone = await database.as({ kind: 'job', task: 'test' }, (tx) =>
      tx.delete(document).where(eq(document.id, kept!.id)).returning(),
    );
    expect(gone).toEqual([]);
  });

  it('a new master key locks every file anew, after which the old one may go', async () => {
    const title = 'Avant la clé';
    const paper = { kind: 'PRACTICAL', accountIds: [member.accountId], title };
    expect(await desk.send(assistant, paper, pdf())).toBe('RECEIVED');
    const [row] = await rowsOf(title);
    const newest = randomBytes(32);
    await relockFiles({ database, store: storeWith(newest, ...house.fileKeys) });
    expect(await buffer(await storeWith(newest).open(row!.key))).toEqual(Buffer.from(pdf()));
    // And back, so that the house goes on reading its files.
    await relockFiles({ database, store: storeWith(house.fileKeys[0]!, newest) });
    expect(await desk.fetch(administrator, row!.id)).toBeInstanceOf(Response);
  });
});

describe('the dossier for a labour inspector', () => {
  let dossiers: DossierDesk;
  let ready: ShownDossier;
  /** One with a confidential situation, one whose post looks like a formula. */
  const people = [
    { lastName: 'Œillet', firstName: 'Éva', startDate: '2026-02-02', situations: ['WS_RQTH'] },
    { lastName: 'Zola', firstName: 'Léo', startDate: '2026-02-02', jobTitle: '=1+1' },
  ];
  const seen = async (token = hr) =>
    (await dossiers.list(token, member.memberNumber)).data?.memberAccount?.dossiers ?? null;
  const bytesOf = async (id: string) =>
    Buffer.from(await ((await desk.fetch(hr, id)) as Response).arrayBuffer());

  beforeAll(async () => {
    dossiers = openDossierDesk(house);
    await addService(house);
    await house.startWork();
    const workforce = openDesk(house);
    const hired = await Promise.all(
      people.map((person) => workforce.hired(administrator, member.accountId, person)),
    );
    const [first] = hired;
    const visit = () =>
      withConnection(
        house.database.adminUrl,
        (sql) => sql<{ visitId: string; employeeId: string }[]>`
          select id as "visitId", employee_id as "employeeId" from appointments.visit`,
      );
    await vi.waitUntil(async () => (await visit()).length >= people.length, { timeout: 20_000 });
    const [planned] = (await visit()).filter(({ employeeId }) => employeeId === first?.id);
    await addVisitPapers(house, member.accountId, planned!);
    await openRequestDesk(house).asked(hr, member.accountId, {
      ...{ employeeIds: hired.map(({ id }) => id), motive: 'Mal de dos' },
    });
  });

  it('is asked for once, however many ask, and made by a job', async () => {
    const asked = (await dossiers.ask(hr, member.accountId)) as ShownDossier;
    expect(asked).toMatchObject({ state: 'ASKED', pdf: null, workbook: null, gaps: [] });
    expect(await dossiers.ask(administrator, member.accountId)).toEqual(asked);
    await dossiers.make(asked.id);
    await dossiers.make(asked.id);
    ready = (await seen())![0]!;
    expect(ready).toMatchObject({
      ...{ id: asked.id, state: 'READY', keptUntil: '2027-11-27' },
      pdf: { fileName: `Dossier contrôle ${member.memberNumber} 2026-11-27.pdf` },
      workbook: { fileName: `Dossier contrôle ${member.memberNumber} 2026-11-27.xlsx` },
    });
    // Everything at once: the account, its employees, three lists of visits, its requests.
    expect(dossiers.questions()).toBe(6);
  });

  it('tells as pages who is followed, why, and what is missing, and nothing medical', async () => {
    const pdf = await bytesOf(ready.pdf!.id);
    const text = textOfPdf(pdf).replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ');
    expect(pdf.toString('latin1')).toContain('/MarkInfo');
    for (const told of ['Dossier contrôle', 'Œillet Éva', 'Zola Léo', 'né(e) le 02/04/1990'])
      expect(text).toContain(told);
    for (const told of ['Motif confidentiel', 'Document unique (DUERP)', 'Fiche d’entreprise 2026'])
      expect(text).toContain(told);
    expect(text).toContain('Aucune déclaration annuelle n’a été commencée sur ce portail.');
    expect(text).not.toMatch(/handicap|RQTH|inaptitude|Mal de dos/i);
    expect(ready.gaps).toContain('2\u00a0salariés présents sans visite connue du service.');
    for (const gap of ready.gaps) expect(text).toContain(gap.replaceAll('\u00a0', ' '));
  });

  it('is a workbook of one sheet a theme: days as days, texts as texts', async () => {
    const upload = await read('dossier.xlsx', await bytesOf(ready.workbook!.id));
    const tables = 'tables' in upload ? upload.tables : [];
    const rowsOf = (name: string) => {
      const [headings = [], ...rows] = textsOf(tables.find((table) => table.name === name)!);
      return rows.map((row) => Object.fromEntries(row.map((cell, at) => [headings[at], cell])));
    };
    expect(tables.map(({ name }) => name)).toEqual([
      ...['Synthèse', 'Effectif et suivi', 'Visites', 'Demandes', 'Convocations'],
      ...['Prévention', 'Déclarations'],
    ]);
    expect(rowsOf('Effectif et suivi')[0]).toMatchObject({
      ...{ Nom: 'Œillet', Prénom: 'Éva', 'Date de naissance': '1990-04-02', Suivi: 'SIA' },
      ...{ Motifs: 'Motif confidentiel', 'Date d’entrée': '2026-02-02' },
    });
    expect(rowsOf('Effectif et suivi')[1]?.['Poste']).toBe('=1+1');
    expect(rowsOf('Visites').map((row) => row['Salarié'])).toContain('Zola Léo');
    const given = rowsOf('Visites').find((row) => row['Salarié'] === 'Œillet Éva');
    expect(given?.['Attestation ou avis du']).toBe('2026-11-03');
    expect(rowsOf('Demandes')[0]).toMatchObject({
      ...{ 'Demandée le': '2026-11-27', Salariés: 'Œillet Éva, Zola Léo' },
      Réponse: 'Envoyée, sans réponse',
    });
    expect(rowsOf('Convocations')[0]).toMatchObject({
      ...{ Salarié: 'Œillet Éva', 'Établie le': '2026-11-20', 'Jour du rendez-vous': '2026-12-14' },
      ...{ Heure: '10:15', 'Transmise au salarié le': '2026-11-21', Validité: 'Valable' },
    });
    expect(rowsOf('Déclarations')).toEqual([
      { Année: 'Aucune déclaration annuelle n’a été commencée sur ce portail.' },
    ]);
    expect(JSON.stringify(tables)).not.toMatch(/handicap|RQTH|Mal de dos/i);
  });

  it.each(['accountant', 'reader', 'prevention', 'summons', 'billing', 'declaration'])(
    'is closed to the role %s: not asked for, not listed, not opened by its address',
    async (role) => {
      const { token } = await member.userWith(role);
      expect(await dossiers.ask(token, member.accountId)).toEqual(['FORBIDDEN']);
      expect(await seen(token)).toBeNull();
      for (const file of [ready.pdf!, ready.workbook!]) {
        expect(await desk.fetch(token, file.id)).toEqual(['NOT_FOUND']);
        const many = await desk.say(token, 'archiveDocuments', { documents: [{ id: file.id }] });
        expect(many.codes).toEqual(['NOT_FOUND']);
      }
    },
  );

  it('is of its account alone, and of nobody of the service', async () => {
    const stranger = (await other.userWith('administrator')).token;
    expect(await dossiers.ask(stranger, member.accountId)).toEqual(['NOT_FOUND']);
    expect((await dossiers.list(stranger, member.memberNumber)).data?.memberAccount).toBeNull();
    for (const token of [stranger, assistant, prevention])
      expect(await desk.fetch(token, ready.pdf!.id)).toEqual(['NOT_FOUND']);
    // With the rights of two roles on two accounts nobody gets what asks for both on one.
    const divided = await member.userWith('summons');
    await giveRole(house, divided, 'prevention', other);
    expect(await dossiers.ask(divided.token, member.accountId)).toEqual(['MISSING_RIGHT']);
    expect(await desk.fetch(divided.token, ready.pdf!.id)).toEqual(['NOT_FOUND']);
  });

  it('says that it could not be made after three tries, and is asked for again', async () => {
    const { id } = (await dossiers.ask(hr, member.accountId)) as ShownDossier;
    const unreachable = () => dossiers.make(id, () => Promise.reject(new Error('unreachable')));
    for (const state of ['BEING_MADE', 'BEING_MADE', 'FAILED']) {
      await expect(unreachable()).rejects.toThrow('unreachable');
      expect((await seen())![0]).toMatchObject({ id, state, pdf: null });
    }
    await unreachable();
    const again = (await dossiers.ask(hr, member.accountId)) as ShownDossier;
    expect(again).toMatchObject({ state: 'ASKED' });
    expect(again.id).not.toBe(id);
  });

  it('is forgotten with its files after a year', async () => {
    await withConnection(
      house.database.adminUrl,
      (sql) => sql`with ended as (update documents.dossier set kept_until = '2026-11-26'
          where id = ${ready.id} returning id)
        update documents.document set keep_until = '2026-11-26' from ended where dossier_id = ended.id`,
    );
    const database = openDatabase({ url: house.database.urls.documents, subgraph: 'documents' });
    await forgetDocuments({ database });
    await database.close();
    expect((await seen())!.map(({ id }) => id)).not.toContain(ready.id);
    expect(await desk.fetch(hr, ready.pdf!.id)).toEqual(['NOT_FOUND']);
  });
});

describe('a store that is lost', () => {
  it('gives a clear answer and no row', async () => {
    const files = join(house.dataDir, 'files');
    const before = await desk.list(administrator, member.memberNumber);
    await rename(files, `${files}.lost`);
    // A file stands where the folder should be: nothing can be written below it.
    await writeFile(files, '');
    expect(await desk.send(administrator, risks([member.accountId]), pdf())).toBe('UNAVAILABLE');
    expect(await desk.list(administrator, member.memberNumber)).toEqual(before);
    const read = await desk.fetch(administrator, before![0]!.id);
    expect(read).toMatchObject({ status: 500 });
    expect(house.logged().join('\n')).toContain('StoreLost');
  });
});
