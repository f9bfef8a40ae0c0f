import { openDatabase, type Database } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addClient,
  addMember,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { writeEmployee } from '../seed.ts';
import { familyName, openDesk, refusedFor, type Desk } from '../testing/declaration.ts';
import { batchSize } from './holders.ts';
import { runRedecision } from './redecide.ts';

let house: House;
let desk: Desk;
let member: TestMember;
let foreign: TestMember;
let hr: TestUser;
let workforce: Database;
let counter = 0;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  desk = openDesk(house);
  member = await addMember(house, 'Fournil');
  foreign = await addMember(house, 'Garage');
  hr = await member.userWith('hr');
  const { urls } = house.database;
  workforce = openDatabase({ url: urls.workforce, subgraph: 'workforce', connections: 2 });
});

beforeEach(() => {
  counter += 1;
});

afterAll(async () => {
  await workforce.close();
  await house.stop();
});

interface Post {
  id: string;
  version: number;
  title: string;
  holders: number;
  archivedAt: string | null;
  situations: { code: string }[];
  redecision: { total: number; done: number; finishedAt: string | null } | null;
}

interface Answered {
  jobPost: Post | null;
  refusals: { code: string; field: string | null; explanation: string | null }[];
}

const fields = `id version title holders archivedAt situations { code }
  redecision { total done finishedAt }`;

async function send(token: string, name: string, type: string, input: object): Promise<Answered> {
  const answer = await house.ask<Record<string, Answered | null>>(
    token,
    `mutation ($input: ${type}!) { ${name}(input: $input) {
      jobPost { ${fields} } refusals { code field explanation } } }`,
    { input: { idempotencyKey: newId(), ...input } },
  );
  return (
    answer.data?.[name] ?? {
      jobPost: null,
      refusals: (answer.errors ?? []).map(({ extensions }) => ({
        ...{ code: String(extensions['code']), field: null, explanation: null },
      })),
    }
  );
}

const create = (token: string, input: object) =>
  send(token, 'createJobPost', 'CreateJobPostInput', { accountId: member.accountId, ...input });
const update = (token: string, input: object) =>
  send(token, 'updateJobPost', 'UpdateJobPostInput', input);
const archive = (token: string, input: object) =>
  send(token, 'archiveJobPost', 'ArchiveJobPostInput', input);
const merge = (token: string, input: object) =>
  send(token, 'mergeJobPosts', 'MergeJobPostsInput', input);

const codes = ({ refusals }: Answered) =>
  refusals.map(({ code, field }) => (field ? `${code} ${field}` : code));

async function postOf(situations: string[], title = `Poste ${counter}`): Promise<Post> {
  const { jobPost, refusals } = await create(hr.token, { title, situations });
  if (!jobPost) throw new Error(JSON.stringify(refusals));
  return jobPost;
}

const hired = (change: object = {}) =>
  desk.hired(hr.token, member.accountId, {
    ...{ lastName: familyName(counter), startDate: '2026-01-05' },
    ...change,
  });

describe('a post', () => {
  it('gives its situations to whoever is hired on it, by identifier or by title', async () => {
    const post = await postOf(['WS_NIGHT', 'WS_LOAD']);
    const one = await hired({ jobPostId: post.id });
    const other = await hired({ firstName: 'Louane', jobTitle: post.title.toUpperCase() });
    for (const employee of [one, other]) {
      expect(employee.jobPost?.id).toBe(post.id);
      expect(employee.followUp.profile).toBe('SIA');
      expect(employee.statedSituations).toEqual([
        { situation: { code: 'WS_LOAD' }, origin: 'INHERITED', reason: null },
        { situation: { code: 'WS_NIGHT' }, origin: 'INHERITED', reason: null },
      ]);
    }
  });

  it('never carries a confidential situation, which belongs to a person', async () => {
    const refused = await create(hr.token, { title: 'Secret', situations: ['WS_RQTH'] });
    expect(codes(refused)).toEqual(['CONFIDENTIAL_SITUATION situations']);
    const unknown = await create(hr.token, { title: 'Inconnu', situations: ['WS_MINOR'] });
    expect(codes(unknown)).toEqual(['UNKNOWN_SITUATION situations']);
  });

  it('lets a person have more, with a reason or none, and less only with one', async () => {
    const { id: jobPostId } = await postOf(['WS_NIGHT']);
    const declared = { jobPostId, situations: ['WS_ROAD'] };
    const silent = [{ code: 'WS_NIGHT', reason: '  ' }];
    const refused = await desk.create(hr.token, {
      ...{ accountId: member.accountId, lastName: familyName(counter), firstName: 'Sans' },
      ...{ birthDate: '1990-04-02', sex: 'MALE', contract: 'CDI', startDate: '2026-01-05' },
      ...{ ...declared, removedSituations: silent },
    });
    expect(refusedFor(refused)).toEqual(['REASON_REQUIRED removedSituations']);
    const employee = await hired({
      ...declared,
      removedSituations: [{ code: 'WS_NIGHT', reason: 'Horaires de jour' }],
      situationReasons: [{ code: 'WS_ROAD', reason: 'Livraisons' }],
    });
    expect(employee.followUp.profile).toBe('SI');
    expect(employee.statedSituations).toEqual([
      { situation: { code: 'WS_ROAD' }, origin: 'ADDED', reason: 'Livraisons' },
      { situation: { code: 'WS_NIGHT' }, origin: 'REMOVED', reason: 'Horaires de jour' },
    ]);
  });

  it('says before a change how many follow-ups it changes, and how', async () => {
    const post = await postOf(['WS_LOAD']);
    const lately = { jobPostId: post.id, startDate: '2026-10-05' };
    await hired(lately);
    await hired({ ...lately, firstName: 'Noé', situations: ['WS_NIGHT'] });
    const { data } = await house.ask<{ previewJobPost: Record<string, unknown> }>(
      hr.token,
      `query ($input: JobPostPreviewInput!) { previewJobPost(input: $input) {
        holders changing profiles { from to employees } visits { effect kind employees } forbidden } }`,
      { input: { id: post.id, situations: ['WS_NIGHT'] } },
    );
    expect(data?.previewJobPost).toMatchObject({
      ...{ holders: 2, changing: 1, forbidden: [] },
      profiles: [{ from: 'SI', to: 'SIA', employees: 1 }],
      visits: [{ effect: 'EARLIER', kind: 'VIP_INIT', employees: 1 }],
    });
  });

  it('decides everybody who holds it anew, with a period, an event and a line in the journal each', async () => {
    const post = await postOf(['WS_LOAD']);
    const one = await hired({ jobPostId: post.id });
    const { jobPost } = await update(hr.token, {
      ...{ id: post.id, version: 1, situations: ['WS_NIGHT', 'WS_LOAD'] },
    });
    expect(jobPost).toMatchObject({ version: 2, redecision: null });
    const after = await desk.read(hr.token, one.id);
    expect(after?.followUp.profile).toBe('SIA');
    expect(
      after?.assignments.map(({ from, until, followUp }) => [from, until, followUp?.profile]),
    ).toEqual([
      ['2026-11-23', null, 'SIA'],
      ['2026-01-05', '2026-11-22', 'SI'],
    ]);
    const events = await desk.rows('workforce.outbox', `key = '${one.id}'`);
    expect(events.at(-1)?.['payload']).toMatchObject({
      profile: 'SIA',
      beforeChange: { kind: 'VIP_INIT', latestDate: '2026-11-22', on: '2026-11-23' },
    });
    const journal = await desk.rows('workforce.audit', `target_id = '${one.id}'`);
    expect(journal.map(({ action }) => action)).toContain('employee.follow-up-decided');
  });

  it('with many holders is decided by a job whose progress can be read', async () => {
    const post = await postOf(['WS_LOAD']);
    const total = batchSize + 5;
    await workforce.as({ kind: 'seed' }, async (tx) => {
      for (let index = 0; index < total; index += 1) {
        const named = { lastName: familyName(counter), firstName: familyName(index) };
        await writeEmployee(
          tx,
          {
            ...{ id: newId(), accountId: member.accountId, ...named, usedName: null },
            ...{ birthDate: '1990-04-02', sex: 'MALE', contract: 'CDI', startDate: '2026-01-05' },
            ...{ endDate: null, leftOn: null, email: null, employeeNumber: null },
            ...{ jobTitle: post.title, situations: [] },
          },
          '2026-11-23',
        );
      }
    });
    const { jobPost } = await update(hr.token, {
      ...{ id: post.id, version: 1, situations: ['WS_NIGHT'] },
    });
    expect(jobPost?.redecision).toEqual({ total, done: 0, finishedAt: null });
    const [run] = await desk.rows('workforce.redecision', `job_post_id = '${post.id}'`);
    await runRedecision({ database: workforce }, { id: String(run?.['id']) });
    const left = await desk.rows(
      'workforce.employee',
      `job_post_id = '${post.id}' and profile <> 'SIA'`,
    );
    expect(left).toEqual([]);
    const [done] = await desk.rows('workforce.redecision', `job_post_id = '${post.id}'`);
    expect(done).toMatchObject({ total, done: total });
    expect(done?.['finished_at']).not.toBeNull();
  });

  it('is not changed to what the law rules out for somebody who holds it (R4541-9)', async () => {
    const post = await postOf(['WS_LOAD']);
    await hired({ jobPostId: post.id, sex: 'FEMALE' });
    const refused = await update(hr.token, { id: post.id, version: 1, situations: ['WS_LOAD55'] });
    expect(codes(refused)).toEqual(['FORBIDDEN_BY_LAW situations']);
    expect(refused.refusals[0]?.explanation).toMatch(/25 kg/);
  });

  it('that somebody else changed meanwhile is refused, with the post as it stands now', async () => {
    const post = await postOf(['WS_LOAD']);
    await update(hr.token, { id: post.id, version: 1, title: `Autre ${counter}` });
    const stale = await update(hr.token, { id: post.id, version: 1, title: 'Encore' });
    expect(codes(stale)).toEqual(['STALE_VERSION version']);
    expect(stale.jobPost).toMatchObject({ version: 2, title: `Autre ${counter}` });
  });

  it('is put away once nobody holds it, and its title may be given again', async () => {
    const post = await postOf([]);
    const { id } = await hired({ jobPostId: post.id });
    expect(codes(await archive(hr.token, { id: post.id, version: 1 }))).toEqual(['HELD id']);
    await desk.close(hr.token, { id, version: 1, leftOn: '2026-11-20' });
    const { jobPost } = await archive(hr.token, { id: post.id, version: 1 });
    expect(jobPost?.archivedAt).not.toBeNull();
    const again = await postOf([], post.title);
    expect(again.id).not.toBe(post.id);
    const back = await archive(hr.token, { id: post.id, version: 2, archived: false });
    expect(codes(back)).toEqual(['DUPLICATE title']);
  });

  it('merged into another hands its holders over, who are decided by the situations there', async () => {
    const post = await postOf(['WS_LOAD']);
    const into = await postOf(['WS_NIGHT'], `Poste de nuit ${counter}`);
    const one = await hired({ jobPostId: post.id, situations: ['WS_ROAD'] });
    const { jobPost } = await merge(hr.token, { id: post.id, version: 1, intoId: into.id });
    expect(jobPost).toMatchObject({ id: into.id, holders: 1 });
    const after = await desk.read(hr.token, one.id);
    expect(after?.jobPost?.id).toBe(into.id);
    expect(
      after?.statedSituations.map(({ situation, origin }) => `${situation.code} ${origin}`),
    ).toEqual(['WS_NIGHT INHERITED', 'WS_ROAD ADDED']);
    const [merged] = await desk.rows('workforce.job_post', `id = '${post.id}'`);
    expect(merged?.['archived_at']).not.toBeNull();
  });
});

describe('rights on posts', () => {
  const change = async (token: string, title?: string) => {
    const post = await postOf(['WS_LOAD'], title);
    return codes(await update(token, { id: post.id, version: 1, situations: ['WS_NIGHT'] }));
  };

  it.each(['administrator', 'hr', 'declaration', 'prevention', 'accountant'])(
    '%s changes a post and so the follow-up of those who hold it',
    async (role) => {
      const post = await postOf(['WS_LOAD']);
      const { id } = await hired({ jobPostId: post.id });
      const { token } = await member.userWith(role);
      const answer = await update(token, { id: post.id, version: 1, situations: ['WS_NIGHT'] });
      expect(codes(answer)).toEqual([]);
      expect((await desk.read(hr.token, id))?.followUp.profile).toBe('SIA');
    },
  );

  it.each(['reader', 'summons', 'billing'])('%s changes none', async (role) => {
    const { token } = await member.userWith(role);
    expect(await change(token)).toEqual(['FORBIDDEN']);
  });

  it('a right held elsewhere changes nothing here', async () => {
    const { token } = await foreign.userWith('hr');
    expect(await change(token)).toEqual(['NOT_FOUND id']);
  });

  it('a program needs the scope', async () => {
    expect(await change(await addClient(house, 'posts:read', 'posts:write'))).toEqual([]);
    const reading = await addClient(house, 'posts:read');
    expect(await change(reading, 'Autre poste')).toEqual(['FORBIDDEN']);
  });
});
