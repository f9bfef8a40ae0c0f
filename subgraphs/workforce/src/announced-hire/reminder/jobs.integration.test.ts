import { openDatabase, type Database } from '@vigie/chassis/database';
import type { GatewayQuery } from '@vigie/chassis/gateway-query';
import type { Message } from '@vigie/chassis/mail';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addClient,
  addMember,
  addService,
  type TestMember,
} from '../../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../../infra/tests/house.ts';
import { openHireDesk, type HireDesk } from '../../testing/announcement.ts';
import { openDesk, type Desk } from '../../testing/declaration.ts';
import { remindOfHires } from './jobs.ts';

let house: House;
let desk: Desk;
let hires: HireDesk;
let member: TestMember;
let database: Database;
let remind: () => Promise<void>;
const sent: Message[] = [];
/** Mails that the server takes before it refuses one. */
let takes = Infinity;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-20T08:00:00Z');
  await addService(house);
  [desk, hires] = [openDesk(house), openHireDesk(house)];
  member = await addMember(house, 'Fournil');
  await member.userWith('administrator');
  await member.userWith('accountant');
  await member.userWith('reader');
  const machine = await addClient(house, 'employees:read', 'employees:write');
  const siret = await hires.siretOf(member.accountId);
  await hires.announced(machine, siret, { startDate: '2026-12-01' });
  await hires.announced(machine, siret, { lastName: 'Autre', startDate: '2026-11-20' });

  const worker = () => addClient(house, 'account:read', 'notifications:deliver');
  const query: GatewayQuery = async <T>(document: string, variables: Record<string, unknown>) => {
    const { data, errors } = await house.ask<T>(await worker(), document, variables);
    if (!data || errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  database = openDatabase({ url: house.database.urls.workforce, subgraph: 'workforce' });
  const mailer = {
    send: async (message: Message) => {
      if (takes-- <= 0) throw new Error('The mail server is full');
      sent.push(message);
      await Promise.resolve();
    },
    close: () => undefined,
  };
  const { clock, dataKey } = house;
  const context = { clock, database, dataKey, mailer, query, portalUrl: 'https://portail' };
  remind = () => remindOfHires(context, { accountId: member.accountId });
});

afterAll(async () => {
  await database.close();
  await house.stop();
});

const waitingJobs = (): Promise<Record<string, unknown>[]> =>
  desk.rows('workforce_jobs.jobs', `key = 'remind-of-hires:${member.accountId}'`);

describe('the reminder of an account', () => {
  it('is looked at on the next morning, once for all announcements', async () => {
    expect(await waitingJobs()).toHaveLength(1);
  });

  it('does not leave on the day of the announcement', async () => {
    await remind();
    expect(sent).toEqual([]);
    expect(await waitingJobs()).toHaveLength(1);
  });

  it('leaves after some days to those who may declare employees, one mail for all hires', async () => {
    await house.setTime('2026-11-24T08:00:00Z');
    await remind();
    expect(sent.map(({ to }) => to).sort()).toEqual([
      expect.stringMatching(/^fournil-\d+@/),
      expect.stringMatching(/^fournil-\d+@/),
    ]);
    const [mail] = sent;
    expect(mail?.subject).toBe('2 embauches à confirmer');
    expect(mail?.text).toContain('1 personne a déjà commencé');
    expect(mail?.text).toContain('au plus tard le samedi 20\u00a0février 2027');
    expect(mail?.text).toContain(`https://portail/${member.memberNumber}/salaries/embauches`);
    expect(mail?.text).not.toContain('Rouvrais');
  });

  it('leaves once on one day, however often the job runs', async () => {
    await remind();
    expect(sent).toHaveLength(2);
    const rows = await desk.rows('workforce.audit', `action = 'hires.reminded'`);
    expect(rows).toHaveLength(2);
  });

  it('goes on, when the mail server failed, with those who have none yet', async () => {
    await house.setTime('2027-02-14T08:00:00Z');
    takes = 1;
    await expect(remind()).rejects.toThrow('full');
    takes = Infinity;
    await remind();
    expect(sent).toHaveLength(4);
    expect(new Set(sent.slice(2).map(({ to }) => to)).size).toBe(2);
  });

  it('ends when nothing waits any more', async () => {
    const token = await house.tokenFor((await member.userWith('hr')).id);
    const { hires: rows } = await hires.waiting(token, member.accountId);
    await hires.refuse(token, {
      hires: rows.map(({ id, version }) => ({ id, version })),
      reason: 'NEVER_CAME',
    });
    await house.setTime('2027-02-20T08:00:00Z');
    await remind();
    expect(sent).toHaveLength(4);
  });
});
