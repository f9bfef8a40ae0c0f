import { openDatabase, type Database } from '@vigie/chassis/database';
import { openAbsenceDesk } from '@vigie/workforce/testing/absence';
import { familyName, openDesk, type Desk } from '@vigie/workforce/testing/declaration';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../database/connection.ts';
import {
  addEstablishment,
  addMember,
  addPerson,
  addService,
  giveRole,
  openCall,
  type TestMember,
  type TestUser,
} from '../../tests/cast.ts';
import { openHouse, type House } from '../../tests/house.ts';
import type { Work } from '../../tests/work.ts';
import { openLog } from '@vigie/chassis/log';
import { openDoorstep } from '@vigie/identity/testing/doorstep';
import { writeFirm } from '@vigie/identity/firm/seed';
import { grantRole, writePerson } from '@vigie/identity/seed';
import { newId } from '@vigie/chassis/ids';
import { tellOfAssistance } from '@vigie/identity/assistance/jobs';
import { checkWholeJournal, keepJournal } from '@vigie/identity/journal/jobs';

let house: House;
let desk: Desk;
let member: TestMember;
let foreign: TestMember;
let administrator: TestUser;
let supervisor: string;
let database: Database;
let work: Work;
/** What the jobs of the journal wrote to the log. */
const lines: string[] = [];

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  work = await house.startWork();
  desk = openDesk(house);
  member = await addMember(house, 'Fournil');
  foreign = await addMember(house, 'Garage');
  administrator = await member.userWith('administrator');
  const staff = await addPerson(house, 'superviseuse', true);
  await house.seed((tx) => grantRole(tx, staff.id, 'staff-supervisor', null));
  supervisor = await house.tokenFor(staff.id, 'staff');
  database = openDatabase({ url: house.database.urls.identity, subgraph: 'identity' });
});

afterAll(async () => {
  await database.close();
  await house.stop();
});

interface Entry {
  id: string;
  at: string;
  action: string;
  label: string;
  topic: string;
  author: string;
  person: { lastName: string; firm: string | null } | null;
  program: string | null;
  device: string | null;
  employee: { id: string; lastName: string | null } | null;
  onBehalfOf: { callerName: string; channel: string } | null;
  count: number | null;
  fields: string[];
}

interface EntryPage {
  edges: { node: Entry }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

const fields = `edges { node { id at action label topic author person { lastName firm } program device
  employee { id lastName } onBehalfOf { callerName channel } count fields } } pageInfo { hasNextPage endCursor } totalCount`;

async function pageOf(token: string, accountId: string, asked: object = {}): Promise<EntryPage> {
  const { data } = await house.ask<{ memberAccount: { journal: EntryPage } }>(
    token,
    `query ($id: ID!, $first: Int, $after: String, $filter: JournalFilter) {
      memberAccount(id: $id) { journal(first: $first, after: $after, filter: $filter) { ${fields} } } }`,
    { id: accountId, first: 200, ...asked },
  );
  if (!data?.memberAccount?.journal) throw new Error('No journal');
  return data.memberAccount.journal;
}

const journalOf = async (token: string, accountId: string, filter: object = {}): Promise<Entry[]> =>
  (await pageOf(token, accountId, { filter })).edges.map(({ node }) => node);

/** Waits until the relay has brought a row of this action. */
async function rowOf(action: string, filter: object = {}): Promise<Entry> {
  const find = async () =>
    (await journalOf(administrator.token, member.accountId, filter)).find(
      (entry) => entry.action === action,
    );
  await expect.poll(find, { timeout: 10_000 }).toBeDefined();
  return (await find())!;
}

const keeping = () => ({
  database,
  dataKey: house.dataKey,
  log: openLog('test', 'info', { write: (line: string) => void lines.push(line) }),
});

let counter = 500;
const lastName = (): string => familyName((counter += 1));

describe('the journal of an account', () => {
  it('tells what was done, by whom, to whom and with which browser, in French', async () => {
    const name = lastName();
    const { id } = await desk.hired(administrator.token, member.accountId, { lastName: name });
    expect(await rowOf('employee.created', { targetId: id })).toMatchObject({
      ...{ label: 'Salarié déclaré', topic: 'EMPLOYEES', author: 'EMPLOYER', program: null },
      ...{ employee: { id, lastName: name }, count: null, device: null },
      person: { lastName: expect.stringMatching(/^Nom-/), firm: null },
    });
  });

  it('tells the accounting firm, the service and its own work apart', async () => {
    const firmId = newId();
    const [accountantId, assistantId] = [newId(), newId()];
    await house.seed(async (tx) => {
      await writeFirm(tx, { id: firmId, name: 'Cabinet Orbe' });
      await writePerson(tx, {
        ...{ id: accountantId, email: 'orbe@cabinet.example', firstName: 'Julie', staff: false },
        ...{ lastName: 'Orbe', firmId },
      });
      await grantRole(tx, accountantId, 'accountant', member.accountId);
      await writePerson(tx, {
        ...{ id: assistantId, email: 'aide@service.example', firstName: 'Nour', staff: true },
        lastName: 'Aide',
      });
      await grantRole(tx, assistantId, 'staff-assistant', null);
    });
    const byFirm = await desk.hired(await house.tokenFor(accountantId), member.accountId, {
      lastName: lastName(),
    });
    await openCall(house, { id: assistantId }, member);
    const byStaff = await desk.hired(await house.tokenFor(assistantId, 'staff'), member.accountId, {
      lastName: lastName(),
    });
    expect(await rowOf('employee.created', { targetId: byFirm.id })).toMatchObject({
      author: 'FIRM',
      person: { lastName: 'Orbe', firm: 'Cabinet Orbe' },
    });
    expect(await rowOf('employee.created', { targetId: byStaff.id })).toMatchObject({
      author: 'STAFF',
      person: { lastName: 'Aide' },
    });
    expect(await rowOf('visit.due')).toMatchObject({ author: 'AUTOMATIC', person: null });
  });

  it('names who signed in, and leaves out what nobody did where it is asked to', async () => {
    const door = openDoorstep(house);
    await door.enter(administrator.email);
    await door.close();
    const ofTheService = async (filter: object) => {
      const { data } = await house.ask<{ journal: EntryPage }>(
        supervisor,
        `query ($filter: JournalFilter) { journal(first: 200, filter: $filter) { ${fields} } }`,
        { filter },
      );
      return data?.journal.edges.map(({ node }) => node) ?? [];
    };
    const actions = async (filter: object) =>
      (await ofTheService(filter)).map(({ action }) => action);
    await expect
      .poll(() => actions({ actorId: administrator.id }), { timeout: 10_000 })
      .toContain('session.opened');
    const signedIn = (await ofTheService({ acts: true })).find(
      ({ action }) => action === 'session.opened',
    );
    expect(signedIn).toMatchObject({
      author: 'EMPLOYER',
      person: { lastName: expect.stringMatching(/^Nom-/) },
    });
    expect(await actions({})).toEqual(expect.arrayContaining(['sign-in.requested', 'visit.due']));
    const acts = await ofTheService({ acts: true });
    expect(acts.filter(({ author }) => author === 'AUTOMATIC')).toEqual([]);
  });

  it('is closed to who may not read it, and to another company', async () => {
    const stranger = await foreign.userWith('administrator');
    expect(await journalOf(stranger.token, foreign.accountId)).toEqual([]);
    const hr = await member.userWith('hr');
    const answer = await house.ask(
      hr.token,
      `{ memberAccount(id: "${member.accountId}") { journal { totalCount } } journal { totalCount } }`,
    );
    expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
    await giveRole(house, stranger, 'hr', member);
    const both = await house.ask<{ memberAccount: { journal: EntryPage }; journal: EntryPage }>(
      stranger.token,
      `{ memberAccount(id: "${member.accountId}") { journal { totalCount } } journal { totalCount } }`,
    );
    expect(both.data).toEqual({
      memberAccount: { journal: { totalCount: 0 } },
      journal: { totalCount: 0 },
    });
  });

  it('tells the service, and never the employer, what somebody says of visits at a distance', async () => {
    const { id: employeeId } = await desk.hired(administrator.token, member.accountId, {
      lastName: lastName(),
    });
    const listener = await addPerson(house, 'assistante-au-telephone', true);
    await house.seed((tx) => grantRole(tx, listener.id, 'staff-assistant', null));
    const token = await house.tokenFor(listener.id, 'staff');
    const say = async (mutation: 'recordRemoteConsent' | 'withdrawRemoteConsent', more = {}) => {
      const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
      const { data } = await house.ask<{ said: { refusals: object[] } }>(
        token,
        `mutation ($input: ${type}!) { said: ${mutation}(input: $input) { refusals { code } } }`,
        { input: { idempotencyKey: newId(), employeeId, ...more } },
      );
      return data?.said.refusals;
    };
    const given = { givenOn: '2026-11-23', means: 'ORAL' };
    // Until the event of the hire has arrived, appointments knows nobody of that name.
    await expect.poll(() => say('recordRemoteConsent', given), { timeout: 10_000 }).toEqual([]);
    expect(await say('withdrawRemoteConsent')).toEqual([]);
    const toldToService = async () => {
      const { data } = await house.ask<{ journal: EntryPage }>(
        supervisor,
        `query ($filter: JournalFilter) { journal(first: 20, filter: $filter) { ${fields} } }`,
        { filter: { targetId: employeeId } },
      );
      return data?.journal.edges
        .map(({ node }) => node.action)
        .filter((action) => action.startsWith('remote-consent.'))
        .sort();
    };
    await expect
      .poll(toldToService, { timeout: 10_000 })
      .toEqual(['remote-consent.recorded', 'remote-consent.withdrawn']);
    const told = await journalOf(administrator.token, member.accountId);
    expect(told.filter(({ action }) => action.startsWith('remote-consent.'))).toEqual([]);
    const { errors, data } = await house.ask<{ employee: { remoteConsent: object | null } }>(
      administrator.token,
      `{ employee(id: "${employeeId}") { id remoteConsent { givenOn } } }`,
    );
    expect(errors ?? data?.employee.remoteConsent).toBeNull();
  });

  it('is found by person, by topic, by day, by thing, and read page by page', async () => {
    const all = await journalOf(administrator.token, member.accountId);
    const by = await journalOf(administrator.token, member.accountId, { author: 'FIRM' });
    expect(by.map(({ person }) => person?.lastName)).toEqual(by.map(() => 'Orbe'));
    const visits = await journalOf(administrator.token, member.accountId, { topic: 'VISITS' });
    expect(visits.length).toBeGreaterThan(0);
    expect(visits.every(({ action }) => action.startsWith('visit.'))).toBe(true);
    const count = async (filter: object) =>
      (await pageOf(administrator.token, member.accountId, { filter })).totalCount;
    // Rows of the service's jobs may still arrive between two questions: the day holds at least all that was there.
    const ofTheDay = await journalOf(administrator.token, member.accountId, {
      from: '2026-11-23',
      until: '2026-11-23',
    });
    expect(ofTheDay.map(({ id }) => id)).toEqual(expect.arrayContaining(all.map(({ id }) => id)));
    expect(await count({ until: '2026-11-22' })).toBe(0);
    expect(await count({ from: '2026-11-24' })).toBe(0);
    expect(await count({ actorId: 'nobody' })).toBe(0);
    const first = await pageOf(administrator.token, member.accountId, { first: 2 });
    const { endCursor: after } = first.pageInfo;
    const next = await pageOf(administrator.token, member.accountId, { first: 200, after });
    const seen = [...first.edges, ...next.edges].map(({ node }) => node.id);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(all.length);
  });
});

describe('what the service does for a caller', () => {
  const hired = (token: string, { accountId }: TestMember) =>
    desk.hired(token, accountId, { lastName: lastName() });

  async function send(
    token: string,
    mutation: 'startAssistance' | 'endAssistance',
    input: object,
  ): Promise<{ id: string | null; codes: string[] }> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await house.ask<{
      done: { id: string | null; refusals: { code: string }[] };
    }>(
      token,
      `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { id refusals { code } } }`,
      {
        input: { idempotencyKey: newId(), ...input },
      },
    );
    const refusals = (data?.done?.refusals ?? []).map(({ code }) => code);
    const denied = (errors ?? []).map(({ extensions }) => String(extensions['code']));
    return { id: data?.done?.id ?? null, codes: [...refusals, ...denied] };
  }

  const asking = { callerName: ' Maud  Sillery ', channel: 'PHONE' };

  it('names them in the journal of their account, as long as it lasts, and is told afterwards', async () => {
    const { id: staffId } = await addPerson(house, 'aide-au-telephone', true);
    await house.seed((tx) => grantRole(tx, staffId, 'staff-assistant', null));
    const token = await house.tokenFor(staffId, 'staff');
    const { accountId } = member;
    const { id } = await send(token, 'startAssistance', { accountId, ...asking });
    const person = await hired(token, member);
    const { onBehalfOf } = await rowOf('employee.created', { targetId: person.id });
    expect(onBehalfOf).toEqual({ callerName: 'Maud Sillery', channel: 'PHONE' });
    await tellOfAssistance({ database }, { id: id! });
    expect((await send(token, 'endAssistance', { id })).codes).toEqual([]);
    await tellOfAssistance({ database }, { id: id! });
    const told = () =>
      work.mails.filter(
        ({ to, subject }) => to === administrator.email && subject.includes('a agi'),
      );
    await expect.poll(told, { timeout: 10_000 }).toHaveLength(1);
    expect(told()[0]?.text).toMatch(/Maud Sillery \(par téléphone\) : une opération/);
  });

  it('is what somebody of the service needs to act for a member, and holds for their company alone', async () => {
    const { id: staffId } = await addPerson(house, 'aide-sans-appel', true);
    await house.seed((tx) => grantRole(tx, staffId, 'staff-assistant', null));
    const token = await house.tokenFor(staffId, 'staff');
    const sister = await addEstablishment(house, member, 'Fournil-Gare');
    const codes = async ({ accountId }: TestMember) => {
      const { errors } = await house.ask(
        token,
        `mutation ($input: CreateJobPostInput!) { createJobPost(input: $input) { refusals { code } } }`,
        { input: { idempotencyKey: newId(), accountId, title: lastName() } },
      );
      return errors?.map(({ extensions }) => extensions['code']) ?? [];
    };
    expect(await codes(member)).toEqual(['CALL_REQUIRED']);
    const { id } = await send(token, 'startAssistance', { accountId: member.accountId, ...asking });
    expect([await codes(member), await codes(sister)]).toEqual([[], []]);
    expect(await codes(foreign)).toEqual(['CALL_REQUIRED']);
    await send(token, 'endAssistance', { id });
    expect(await codes(member)).toEqual(['CALL_REQUIRED']);
  });

  it('lasts as long as something is done in it, and is told once, after its end', async () => {
    const { id: staffId } = await addPerson(house, 'aide-de-longue-haleine', true);
    await house.seed((tx) => grantRole(tx, staffId, 'staff-assistant', null));
    const token = await house.tokenFor(staffId, 'staff');
    const { accountId } = member;
    const { id } = await send(token, 'startAssistance', { accountId, ...asking });
    /** As if nothing more were done until that many minutes from now. */
    const endsIn = (minutes: number) =>
      withConnection(
        house.database.adminUrl,
        (admin) => admin`update identity.assistance
          set ends_at = clock.now() + make_interval(mins => ${minutes}) where id = ${id}`,
      );
    const told = () =>
      work.mails.filter(({ to, text }) => to === administrator.email && text.includes('haleine'));
    for (let acts = 0; acts < 3; acts += 1) {
      await endsIn(1);
      await rowOf('employee.created', { targetId: (await hired(token, member)).id });
    }
    await tellOfAssistance({ database }, { id: id! });
    expect(told()).toEqual([]);
    const { data } = await house.ask<{ viewer: { assistance: { endsAt: string } } }>(
      token,
      '{ viewer { assistance { endsAt } } }',
    );
    const left = Date.parse(data!.viewer.assistance.endsAt) - house.clock.now().getTime();
    expect(left).toBeGreaterThan(20 * 60_000);
    await endsIn(0);
    await tellOfAssistance({ database }, { id: id! });
    await expect.poll(told, { timeout: 10_000 }).toHaveLength(1);
    expect(told()[0]?.text).toContain('3 opérations');
  });

  it('is for one caller at a time, and of nothing done nobody is told', async () => {
    const { id: staffId } = await addPerson(house, 'aide-au-guichet', true);
    await house.seed((tx) => grantRole(tx, staffId, 'staff-assistant', null));
    const token = await house.tokenFor(staffId, 'staff');
    const first = await send(token, 'startAssistance', { accountId: member.accountId, ...asking });
    await send(token, 'startAssistance', { accountId: foreign.accountId, ...asking });
    expect((await send(token, 'endAssistance', { id: first.id })).codes).toEqual(['ALREADY_ENDED']);
    const { data } = await house.ask<{ viewer: { assistance: { account: { id: string } } } }>(
      token,
      '{ viewer { assistance { account { id } } } }',
    );
    expect(data?.viewer.assistance.account.id).toBe(foreign.accountId);
    const before = work.mails.length;
    await tellOfAssistance({ database }, { id: first.id! });
    expect(work.mails).toHaveLength(before);
  });

  it('is the business of the service, for somebody who has a name', async () => {
    const { accountId } = member;
    expect(
      (await send(administrator.token, 'startAssistance', { accountId, ...asking })).codes,
    ).toEqual(['MISSING_RIGHT']);
    const nameless = { accountId, ...asking, callerName: ' ' };
    expect((await send(supervisor, 'startAssistance', nameless)).codes).toEqual(['REQUIRED']);
    const unknown = { accountId: newId(), ...asking };
    expect((await send(supervisor, 'startAssistance', unknown)).codes).toEqual(['NOT_FOUND']);
  });
});

describe('the opening of confidential facts', () => {
  it('leaves one row for the request, however many people it showed', async () => {
    const shown = await Promise.all(
      [1, 2, 3].map(() =>
        desk.hired(administrator.token, member.accountId, {
          lastName: lastName(),
          situations: ['WS_RQTH'],
        }),
      ),
    );
    const hr = await member.userWith('hr');
    await house.ask(
      hr.token,
      `{ memberAccount(id: "${member.accountId}") { employees(first: 200) {
        edges { node { situations { code } statedSituations { reason } followUp { grounds { label } } } } } } }`,
    );
    const filter = { actorId: hr.id };
    expect(await rowOf('confidential-situations.opened', filter)).toMatchObject({
      ...{ count: 3, topic: 'OPENINGS', employee: null },
    });
    expect(await journalOf(administrator.token, member.accountId, filter)).toHaveLength(1);
    const about = { ...filter, targetId: shown[0]!.id };
    expect(await journalOf(administrator.token, member.accountId, about)).toHaveLength(1);
  });

  it('names the one person, and leaves nothing where nothing could be seen', async () => {
    const name = lastName();
    const { id } = await desk.hired(administrator.token, member.accountId, {
      ...{ lastName: name, situations: ['WS_RQTH'] },
    });
    const [hr, reader] = [await member.userWith('hr'), await member.userWith('reader')];
    const query = `{ employee(id: "${id}") { lastName situations { code } } }`;
    await house.ask(reader.token, query);
    await house.ask(hr.token, query);
    expect(await rowOf('confidential-situations.opened', { actorId: hr.id })).toMatchObject({
      employee: { id, lastName: name },
    });
    expect(await journalOf(administrator.token, member.accountId, { actorId: reader.id })).toEqual(
      [],
    );
  });

  it('is noted for the cause of an absence too', async () => {
    const { id: employeeId } = await desk.hired(administrator.token, member.accountId, {
      ...{ lastName: lastName(), startDate: '2026-01-05' },
    });
    const { id } = await openAbsenceDesk(house).declared(administrator.token, {
      ...{ employeeId, cause: 'SICKNESS', firstDay: '2026-11-02' },
    });
    const hr = await member.userWith('hr');
    await house.ask(hr.token, `{ absence(id: "${id}") { cause firstDay } }`);
    expect(await rowOf('absence-causes.opened', { actorId: hr.id })).toMatchObject({
      ...{ topic: 'OPENINGS', author: 'EMPLOYER' },
    });
  });
});

describe('the seals', () => {
  const seals = async () => {
    const { data } = await house.ask<{
      journalSeals: { edges: { node: { number: number; rows: number; intact: boolean | null } }[] };
    }>(supervisor, '{ journalSeals { edges { node { number rows digest intact expiredAt } } } }');
    return data!.journalSeals.edges.map(({ node }) => node);
  };
  const byForce = (statement: string) =>
    withConnection(house.database.adminUrl, (admin) => admin.unsafe(statement));
  /** Makes some rows and closes them. */
  const sealSome = async (): Promise<void> => {
    const { id } = await desk.hired(administrator.token, member.accountId, {
      lastName: lastName(),
    });
    await rowOf('employee.created', { targetId: id });
    await keepJournal(keeping());
  };

  it('close what arrived, follow one another, and are told to the log', async () => {
    await sealSome();
    await sealSome();
    const [second, first] = await seals();
    expect([second?.number, first?.number]).toEqual([first!.number + 1, first!.number]);
    expect([second?.intact, first?.intact]).toEqual([true, true]);
    expect(lines.some((line) => line.includes('journal sealed'))).toBe(true);
    const before = (await seals()).length;
    await house.ask(administrator.token, '{ viewer { id } }');
    await keepJournal(keeping());
    expect((await seals()).length - before).toBeLessThanOrEqual(1);
  });

  /** A position that the journal skipped, below those of the rows to come. */
  const skippedPosition = async (): Promise<number> => {
    const [row] = await byForce(
      `select nextval(pg_get_serial_sequence('identity.journal', 'position'))::int as position`,
    );
    return row!['position'];
  };

  it.each([
    [
      'was removed',
      () =>
        `delete from identity.journal where position = (select max(position) from identity.journal where action = 'employee.created')
         returning position`,
    ],
    [
      'was changed',
      () =>
        `update identity.journal set action = 'employee.closed' where position = (select max(position) from identity.journal where action = 'employee.created')
         returning position`,
    ],
    [
      'was slipped in',
      (skipped: number) =>
        `insert into identity.journal (position, id, subgraph, at, actor_kind, author, action, details)
         overriding system value
         values (${skipped}, gen_random_uuid(), 'workforce', now(), 'user', 'STAFF', 'employee.created', '{}')
         returning position`,
    ],
  ])('show that a row %s', async (_, force) => {
    const skipped = await skippedPosition();
    await sealSome();
    const [touched] = await byForce(force(skipped));
    const [closing] = await byForce(
      `select min(number)::int as number from identity.journal_seal where last_position >= ${touched!['position']}`,
    );
    await checkWholeJournal(keeping());
    const broken = (await seals()).filter(({ intact }) => intact === false);
    expect(broken.map((seal) => seal.number)).toContain(closing!['number']);
    expect(lines.some((line) => line.includes('does not match its seal'))).toBe(true);
  });

  it('are looked at again when the supervision asks, and only then', async () => {
    const ask = (token: string) =>
      house.ask(token, 'mutation { checkJournal { started refusals { code } } }');
    expect((await ask(administrator.token)).data).toEqual({
      checkJournal: { started: false, refusals: [{ code: 'MISSING_RIGHT' }] },
    });
    expect((await ask(supervisor)).data).toEqual({
      checkJournal: { started: true, refusals: [] },
    });
  });
});

describe('the rows', () => {
  it.each(['identity', 'relay', 'gateway', 'workforce'] as const)(
    'are changed by nobody, as %s',
    async (login) => {
      const answers = await Promise.all(
        [
          `update identity.journal set action = 'x.y'`,
          'truncate identity.journal',
          `update identity.journal_seal set digest = repeat('0', 64)`,
          'delete from identity.journal_seal',
        ].map((statement) =>
          withConnection(house.database.urls[login], (connection) => connection.unsafe(statement))
            .then(() => 'done')
            .catch((error: { code: string }) => error.code),
        ),
      );
      expect(answers).toEqual(answers.map(() => '42501'));
    },
  );

  it('stay as long as the service keeps them, then go with their seals marked', async () => {
    const rows = () =>
      desk.rows('identity.journal', `at < '2026-12-01'`).then((found) => found.length);
    const before = await rows();
    await house.setTime('2027-11-20T08:00:00Z');
    await keepJournal(keeping());
    expect(await rows()).toBeGreaterThanOrEqual(before);
    await house.setTime('2027-12-24T08:00:00Z');
    await keepJournal(keeping());
    expect(await rows()).toBe(0);
    const deleted = await withConnection(house.database.urls.identity, (connection) =>
      connection.begin(async (tx) => {
        await tx`select set_config('vigie.kind', 'job', true)`;
        return tx`delete from identity.journal`;
      }),
    );
    expect(deleted.count).toBe(0);
  });
});
