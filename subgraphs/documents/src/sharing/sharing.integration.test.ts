import { openDatabase, type Database } from '@vigie/chassis/database';
import { eq } from 'drizzle-orm';
import { createHash, randomBytes } from 'node:crypto';
import { access, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addClient, addMember, addStaff, type TestMember } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { withConnection } from '../../../../infra/database/connection.ts';
import { document } from '../document/table.ts';
import { kinds } from '../kind/kinds.ts';
import { forgetDocuments, removeFile } from '../retention/jobs.ts';
import { relockFiles } from '../retention/relock.ts';
import { openStore } from '../store/open.ts';
import { jpeg, pdf } from '../testing/hostile-files.ts';
import { openSharingDesk, type SharingDesk } from '../testing/sharing-desk.ts';

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
