import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import {
  addMember,
  addPerson,
  addService,
  openCall,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { memberRoles } from '../role/member-roles.ts';
import { staffRoles } from '../role/staff-roles.ts';
import { grantRole } from '../seed.ts';
import { openUserDesk, type UserDesk } from '../testing/user-desk.ts';

// Parallel pairs by the dozen.
vi.setConfig({ testTimeout: 60_000 });

let house: House;
let desk: UserDesk;
let member: TestMember;
let owner: TestUser;

beforeAll(async () => {
  house = await openHouse();
  await addService(house);
  desk = openUserDesk(house);
  member = await addMember(house, 'Fournil');
  owner = await member.userWith('administrator');
});

afterAll(async () => {
  await desk.close();
  await house.stop();
});

async function staffWith(role: string): Promise<TestUser> {
  const person = await addPerson(house, `equipe-${newId()}`, true);
  await house.seed((tx) => grantRole(tx, person.id, role, null));
  return { ...person, token: await house.tokenFor(person.id, 'staff') };
}

const codesOf = memberRoles.map(({ code }) => code);

describe('the owner', () => {
  it.each([
    ['is not removed', 'removeUser', {}],
    ['keeps the role of administrator', 'updateUser', { roles: ['hr'] }],
    ['has no last day of access', 'updateUser', { accessUntil: '2099-01-01' }],
  ])('%s, not even by themselves', async (_, mutation, change) => {
    const second = await member.userWith('administrator');
    for (const { token } of [owner, second]) {
      const { id, version } = await desk.userOf(token, member, owner.email);
      expect((await desk.send(token, mutation, { id, version, ...change })).codes).toEqual([
        'OWNER_STAYS',
      ]);
    }
  });

  it('may take further roles and change what they do', async () => {
    const { id, version } = await desk.userOf(owner.token, member, owner.email);
    const change = { position: 'Gérante', roles: ['administrator', 'billing'] };
    const said = await desk.send(owner.token, 'updateUser', { id, version, ...change });
    expect(said.codes).toEqual([]);
  });
});

describe('the last administrator', () => {
  /** An account that nobody owns, with so many administrators. */
  async function ownerless(count: number): Promise<[TestMember, TestUser[]]> {
    const orphan = await addMember(house, 'Orphelin');
    const administrators: TestUser[] = [];
    for (let made = 0; made < count; made++) {
      administrators.push(await orphan.userWith('administrator'));
    }
    await withConnection(
      house.database.adminUrl,
      (sql) => sql`update identity.account_user set owner = false
        where account_id = ${orphan.accountId}`,
    );
    return [orphan, administrators];
  }

  it.each([
    ['removed', 'removeUser', {}],
    ['given other roles', 'updateUser', { roles: ['reader'] }],
    ['given an end', 'updateUser', { accessUntil: '2099-01-01' }],
  ])('is not %s', async (_, mutation, change) => {
    const [orphan, [only]] = await ownerless(1);
    const { id, version, lastAdministrator } = await desk.userOf(only!.token, orphan, only!.email);
    expect(lastAdministrator).toBe(true);
    const said = await desk.send(only!.token, mutation, { id, version, ...change });
    expect(said.codes).toEqual(['LAST_ADMINISTRATOR']);
  });

  it('does not count on one whose access ends', async () => {
    const [orphan, [one, other]] = await ownerless(2);
    const theirs = await desk.userOf(one!.token, orphan, other!.email);
    const end = { id: theirs.id, version: theirs.version, accessUntil: '2099-01-01' };
    expect((await desk.send(one!.token, 'updateUser', end)).codes).toEqual([]);
    const own = await desk.userOf(one!.token, orphan, one!.email);
    const said = await desk.send(one!.token, 'removeUser', { id: own.id, version: own.version });
    expect(said.codes).toEqual(['LAST_ADMINISTRATOR']);
  });

  it('remains when two remove each other at the same instant, thirty times', async () => {
    const [orphan, [one]] = await ownerless(1);
    for (let round = 0; round < 30; round++) {
      const administrators = [one!, await orphan.userWith('administrator')];
      const token = await house.tokenFor(one!.id);
      const [mine, theirs] = await Promise.all(
        administrators.map(({ email }) => desk.userOf(token, orphan, email)),
      );
      const target = (of: { id: string; version: number } | undefined) => ({
        ...{ id: of!.id, version: of!.version },
      });
      const answers = await Promise.all([
        desk.send(token, 'removeUser', target(theirs)),
        round % 2 === 0
          ? desk.send(administrators[1]!.token, 'removeUser', target(mine))
          : desk.send(administrators[1]!.token, 'updateUser', { ...target(mine), roles: ['hr'] }),
      ]);
      const [left] = await withConnection(
        house.database.adminUrl,
        (sql) => sql<{ administrators: number }[]>`
          select count(*)::int as administrators from access.grants
          where account_id = ${orphan.accountId} and role = 'administrator' and valid_until is null`,
      );
      expect(left?.administrators, JSON.stringify(answers)).toBe(1);
      // Whoever was taken off comes back for the next round.
      await withConnection(house.database.adminUrl, async (sql) => {
        await sql`update identity.account_user set removed_at = null where person_id = ${one!.id}`;
        await sql`delete from access.grants where account_id = ${orphan.accountId}`;
        await sql`insert into access.grants (subject_id, account_id, role)
          values (${one!.id}, ${orphan.accountId}, 'administrator')`;
      });
    }
  });
});

describe('who gives which role', () => {
  it.each(codesOf)('%s: only an administrator gives anything', async (holder) => {
    const actor = await member.userWith(holder);
    const target = await member.userWith('reader');
    const { id, version } = await desk.userOf(owner.token, member, target.email);
    for (const given of codesOf) {
      const roles = [...new Set(['reader', given])];
      const said = await desk.send(actor.token, 'updateUser', { id, version, roles });
      if (holder !== 'administrator') expect(said.codes, given).toEqual(['FORBIDDEN']);
      // Given once, the version has moved on: being refused for that alone means that the right was there.
      else expect([[], ['STALE_VERSION']], given).toContainEqual(said.codes);
    }
  });

  it.each(codesOf)('%s: nobody gives themselves more', async (holder) => {
    const actor = await member.userWith(holder);
    const { id, version } = await desk.userOf(owner.token, member, actor.email);
    const roles = [...new Set([holder, 'administrator'])];
    const said = await desk.send(actor.token, 'updateUser', { id, version, roles });
    expect(said.codes).toEqual(holder === 'administrator' ? [] : ['FORBIDDEN']);
  });

  it('an administrator there is nobody here', async () => {
    const other = await (await addMember(house, 'Voisin')).userWith('administrator');
    const target = await member.userWith('reader');
    const { id, version } = await desk.userOf(owner.token, member, target.email);
    const said = await desk.send(other.token, 'updateUser', { id, version, roles: ['hr'] });
    expect(said.codes).toEqual(['NOT_FOUND']);
  });

  it('a part of the rights of an administrator does not reach further, not even with that to manage users', async () => {
    const helper = await member.userWith('reader');
    await house.seed((tx) => grantRole(tx, helper.id, 'billing', member.accountId));
    await withConnection(
      house.database.adminUrl,
      (sql) => sql`insert into access.grants (subject_id, account_id, scope)
        values (${helper.id}, ${member.accountId}, 'users:manage')`,
    );
    const target = await member.userWith('reader');
    const { id, version } = await desk.userOf(helper.token, member, target.email);
    const give = (roles: string[]) =>
      desk.send(helper.token, 'updateUser', { id, version, roles: ['reader', ...roles] });
    for (const role of ['administrator', 'hr', 'declaration', 'accountant']) {
      expect((await give([role])).codes, role).toEqual(['ROLE_BEYOND_OWN']);
    }
    expect((await give(['billing'])).codes).toEqual([]);
    expect((await desk.invite(helper.token, member, { roles: ['hr'] })).codes).toEqual([
      'ROLE_BEYOND_OWN',
    ]);
  });

  it.each(staffRoles.map(({ code, scopes }) => [code, scopes.includes('users:manage')] as const))(
    '%s of the service acts for every member: %s',
    async (role, acts) => {
      const actor = await staffWith(role);
      await openCall(house, actor, member);
      const target = await member.userWith('reader');
      const { id, version } = await desk.userOf(owner.token, member, target.email);
      const roles = ['administrator'];
      const said = await desk.send(actor.token, 'updateUser', { id, version, roles });
      expect(said.codes).toEqual(acts ? [] : ['FORBIDDEN']);
      const [noted] = await withConnection(
        house.database.adminUrl,
        (sql) => sql<{ actor_kind: string; actor_id: string }[]>`
          select actor_kind, actor_id from identity.audit
          where action = 'user.updated' and target_id = ${target.id} and account_id = ${member.accountId}`,
      );
      expect(noted).toEqual(acts ? { actor_kind: 'staff', actor_id: actor.id } : undefined);
    },
  );

  it('the service gives nothing to its own people', async () => {
    const actor = await staffWith('staff-assistant');
    await house.seed((tx) => grantRole(tx, actor.id, 'reader', member.accountId));
    await withConnection(
      house.database.adminUrl,
      (sql) => sql`insert into identity.account_user (id, account_id, person_id)
        values (${newId()}, ${member.accountId}, ${actor.id})`,
    );
    const { id, version } = await desk.userOf(actor.token, member, actor.email);
    const roles = ['reader', 'hr'];
    const said = await desk.send(actor.token, 'updateUser', { id, version, roles });
    expect(said.codes).toEqual(['ROLE_BEYOND_OWN']);
  });
});
