import { newId } from '@vigie/chassis/ids';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../database/connection.ts';
import { root } from '../root.ts';
import { addService } from '../tests/cast.ts';
import { openHouse, type House } from '../tests/house.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';
import { loadFolder } from './load.ts';

let house: House;
let folder: string;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  await withConnection(house.database.adminUrl, async (sql) => {
    await sql`insert into appointments.centre (id, name, street, post_code, city, phone)
      values (${newId()}, 'Centre d’essai', '1 quai', '49990', 'Saint-Aubance', '02 61 91 00 00')`;
    await sql`insert into appointments.practitioner values (${newId()}, 'Infirmière d’essai', 'NURSE')`;
  });
  folder = temporaryFolder('load');
  cpSync(join(root, 'infra/load/sample'), folder, { recursive: true });
});

afterAll(async () => {
  await house.stop();
  rmSync(folder, { recursive: true });
});

const load = () =>
  loadFolder({
    ...{ folder, urls: house.database.urls, dataKey: house.dataKey, today: '2026-11-23' },
    tell: () => undefined,
  });

const rows = <Row extends object>(query: string): Promise<Row[]> =>
  withConnection(house.database.adminUrl, async (sql) => [...(await sql.unsafe<Row[]>(query))]);

describe('a folder of another register', () => {
  it('is loaded by the rules of the forms: the law decides profiles', async () => {
    const counts = await load();
    expect(counts).toEqual({
      'adherents.csv': { rows: 3, loaded: 2, known: 0, rejected: 1 },
      'salaries.csv': { rows: 6, loaded: 3, known: 1, rejected: 2 },
      'visites.csv': { rows: 4, loaded: 2, known: 0, rejected: 2 },
    });
    const people = await rows<{ last_name: string; profile: string; title: string }>(`
      select i.last_name, e.profile, p.title from workforce.employee e
      join workforce.employee_identity i on i.employee_id = e.id
      join workforce.job_post p on p.id = e.job_post_id order by i.last_name, i.first_name`);
    expect(people).toEqual([
      { last_name: 'Gaborit', profile: 'SI', title: 'Responsable qualité' },
      { last_name: 'Pineau', profile: 'SIA', title: 'Meunier' },
      { last_name: 'Tessier', profile: 'SI', title: 'Conducteur' },
    ]);
  });

  it('says of each row that was not taken where it stands, and why', () => {
    const [, ...lines] = readFileSync(join(folder, 'rejets.csv'), 'utf8').trim().split('\r\n');
    expect(lines).toEqual([
      expect.stringMatching(/^adherents\.csv;4;siret;.*SIRET/),
      'salaries.csv;6;naissance;Cette date ne se lit pas. Exemple : 31/12/2026',
      'salaries.csv;7;numero adherent;Aucun adhérent ne porte ce numéro.',
      'visites.csv;4;date;Cette date n’est pas possible.',
      'visites.csv;5;centre;Aucun centre du service ne porte ce nom.',
    ]);
  });

  it('goes on where it was broken off, and changes nothing when its rows come again', async () => {
    expect(await load()).toMatchObject({ 'salaries.csv': { rows: 0 }, 'visites.csv': { rows: 0 } });
    const progress = join(folder, 'chargement.json');
    const far = JSON.parse(readFileSync(progress, 'utf8')) as { lines: object; rejects: number };
    writeFileSync(progress, JSON.stringify({ ...far, lines: { ...far.lines, 'salaries.csv': 3 } }));
    expect(await load()).toMatchObject({ 'salaries.csv': { rows: 4, loaded: 0, known: 2 } });
    writeFileSync(progress, JSON.stringify({ lines: {}, rejects: 0 }));
    expect(await load()).toEqual({
      'adherents.csv': { rows: 3, loaded: 0, known: 2, rejected: 1 },
      'salaries.csv': { rows: 6, loaded: 0, known: 4, rejected: 2 },
      'visites.csv': { rows: 4, loaded: 0, known: 2, rejected: 2 },
    });
    const rejects = readFileSync(join(folder, 'rejets.csv'), 'utf8').trim().split('\r\n');
    expect(rejects).toHaveLength(6);
  });

  it('is noted in the journal of each account, and told to the others', async () => {
    const [noted] = await rows<{ people: number; members: number; visits: number }>(`select
      (select count(*)::int from workforce.audit where action = 'employee.created') as people,
      (select count(*)::int from identity.audit where action = 'member.created') as members,
      (select count(*)::int from appointments.audit where action = 'visit.loaded') as visits`);
    expect(noted).toEqual({ people: 3, members: 2, visits: 2 });
    const told = await rows<{ type: string; count: number }>(`
      select type, count(*)::int from workforce.outbox group by type`);
    expect(told).toEqual([{ type: 'employee.changed', count: 3 }]);
  });
});
