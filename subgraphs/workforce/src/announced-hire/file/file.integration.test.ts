import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addMember, type TestMember, type TestUser } from '../../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../../infra/tests/house.ts';
import { grantRole } from '../../../../identity/src/seed.ts';
import { dsnText, type DeclaredMonth } from '../../import/testing/dsn-text.ts';
import { openHireDesk, type HireDesk } from '../../testing/announcement.ts';
import { openDesk, type Desk } from '../../testing/declaration.ts';

let house: House;
let desk: Desk;
let hires: HireDesk;
let member: TestMember;
let accountant: TestUser;
let siret: string;

interface Report {
  announced: number;
  linked: number;
  updated: number;
  unchanged: number;
  withdrawn: number;
  problems: { file: string; line: number | null; code: string; field: string | null }[];
}

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-26T08:00:00Z');
  [desk, hires] = [openDesk(house), openHireDesk(house)];
  member = await addMember(house, 'Fournil');
  siret = await hires.siretOf(member.accountId);
  accountant = await member.userWith('accountant');
  await house.startWork();
});

afterAll(() => house.stop());

/** Sends a file to its single-use address and waits until the job has read it. */
async function send(content: string, name = 'dpae.csv', purpose = 'HIRES'): Promise<Report> {
  const { data, errors } = await house.ask<{
    startImport: { drop: { id: string }; uploadPath: string };
  }>(
    accountant.token,
    `mutation ($input: StartImportInput!) { startImport(input: $input) { drop { id } uploadPath } }`,
    { input: { idempotencyKey: newId(), accountId: member.accountId, purpose } },
  );
  if (!data) throw new Error(JSON.stringify(errors));
  const { drop, uploadPath } = data.startImport;
  const form = new FormData();
  form.append('fichiers', new Blob([new Uint8Array(Buffer.from(content))]), name);
  await fetch(`${house.url}${uploadPath}`, { method: 'POST', body: form });
  return vi.waitFor(
    async () => {
      const answer = await house.ask<{ importDrop: { state: string; hires: Report | null } }>(
        accountant.token,
        `query ($id: ID!) { importDrop(id: $id) { state hires { announced linked updated unchanged withdrawn
          problems { file line code field } } } }`,
        { id: drop.id },
      );
      const read = answer.data?.importDrop;
      if (read?.state !== 'READ' || !read.hires) throw new Error(JSON.stringify(answer));
      return read.hires;
    },
    { timeout: 15_000, interval: 100 },
  );
}

const waiting = async () => (await hires.waiting(accountant.token, member.accountId)).hires;
const waitingNamed = async (lastName: string) =>
  (await waiting()).filter((hire) => hire.lastName === lastName);

const headings = 'Nom;Prénom;Date de naissance;Sexe;Contrat;Date d’embauche;Date de fin';

/** A hire announcement in a DSN file: nature 10. */
const announced = (
  person: Record<string, string>,
  contract: Record<string, string> = {},
  declaration: Record<string, string> = {},
): DeclaredMonth => ({
  declaration: { '001': '10', '005': '', ...declaration },
  siren: siret.slice(0, 9),
  nic: siret.slice(9),
  people: [
    {
      person: { '030': 'MT044', ...person },
      contracts: [{ contract: { '001': '02122026', '083': '0830', ...contract } }],
    },
  ],
});

describe('a list of DPAE', () => {
  it('announces its people, and tells line by line who could not be', async () => {
    const list = [
      headings,
      'Tardivel;Lucie;17/05/1994;F;CDI;01/12/2026 08:30;',
      'Sansécran;Maëlle;03/02/1990;F;CDD;02/12/2026;31/05/2027',
      'Presque;Jean;;M;CDI;01/12/2026;',
      'Faux;Paul;31/02/1990;M;CDI;01/12/2026;',
      'Jeune;Léo;05/05/2016;M;CDI;01/12/2026;',
    ].join('\n');
    const report = await send(list);
    expect(report).toMatchObject({ announced: 2, linked: 0, unchanged: 0 });
    expect(report.problems).toEqual([
      { file: 'dpae.csv', line: 4, code: 'INCOMPLETE', field: 'BIRTH_DATE' },
      { file: 'dpae.csv', line: 5, code: 'UNREADABLE', field: 'BIRTH_DATE' },
      { file: 'dpae.csv', line: 6, code: 'NOT_POSSIBLE', field: 'BIRTH_DATE' },
    ]);
    expect(await waitingNamed('Tardivel')).toMatchObject([
      { source: 'FILE', startTime: '08:30', visitDueBy: '2027-03-01', state: 'TO_CONFIRM' },
    ]);
    // The same file again announces nobody anew.
    expect(await send(list)).toMatchObject({ announced: 0, unchanged: 2 });
  });

  it('without a column that every announcement needs announces nobody', async () => {
    const report = await send('Nom;Prénom;Date d’embauche\nTardif;Luc;01/12/2026');
    expect(report).toMatchObject({ announced: 0 });
    expect(report.problems.map(({ line, code, field }) => [line, code, field])).toEqual([
      [null, 'INCOMPLETE', 'BIRTH_DATE'],
      [null, 'INCOMPLETE', 'SEX'],
      [null, 'INCOMPLETE', 'CONTRACT'],
    ]);
  });

  it('goes to the establishments that its rows name, and to those of the sender only', async () => {
    const [own, foreign] = [await addMember(house, 'Garage'), await addMember(house, 'Scierie')];
    await house.seed((tx) => grantRole(tx, accountant.id, 'accountant', own.accountId));
    const rows = [
      ['Ailleurs', await hires.siretOf(own.accountId)],
      ['Inconnu', await hires.siretOf(foreign.accountId)],
    ].map(([name, to]) => `${name};Ève;04/05/1985;F;CDI;01/12/2026;;${to}`);
    const report = await send([`${headings};SIRET`, ...rows].join('\n'));
    expect(report).toMatchObject({ announced: 1 });
    expect(report.problems).toMatchObject([{ line: 3, code: 'UNKNOWN_SIRET', field: 'SIRET' }]);
    const { hires: there } = await hires.waiting(accountant.token, own.accountId);
    expect(there).toMatchObject([{ lastName: 'Ailleurs' }]);
  });

  it('links people who had been declared by hand', async () => {
    const name = { lastName: 'Déjà', firstName: 'Nina', birthDate: '1988-03-04', sex: 'FEMALE' };
    await desk.hired(accountant.token, member.accountId, name);
    const report = await send(`${headings}\nDÉJÀ;Nina;04/03/1988;F;CDI;01/12/2026;`);
    expect(report).toMatchObject({ announced: 0, linked: 1 });
  });
});

describe('a DSN file with hire announcements (nature 10)', () => {
  it('announces the people of all its declarations, with hour and health service', async () => {
    const file = dsnText([
      announced({ '002': 'LEGOFF', '004': 'Awen' }),
      announced(
        { '002': 'APPRENTI', '004': 'Tom', '006': '04052010' },
        { '007': '02', '008': '64', '010': '31082028' },
      ),
    ]);
    expect(await send(file, 'dpae.dsn')).toMatchObject({ announced: 2, problems: [] });
    expect(await waitingNamed('LEGOFF')).toMatchObject([
      { source: 'DSN', startTime: '08:30', startDate: '2026-12-02', visitDueBy: '2027-03-02' },
    ]);
    expect(await waitingNamed('APPRENTI')).toMatchObject([
      { contract: 'APPRENTICE', visitDueBy: '2026-12-01' },
    ]);
  });

  it('corrects the same contract, and takes it back', async () => {
    const person = { '002': 'CORRIGE', '004': 'Ana' };
    await send(dsnText([announced(person)]), 'a.dsn');
    const moved = announced(person, { '001': '07122026' }, { '002': '03', '004': '2' });
    expect(await send(dsnText([moved]), 'b.dsn')).toMatchObject({ updated: 1, announced: 0 });
    expect(await waitingNamed('CORRIGE')).toMatchObject([{ startDate: '2026-12-07' }]);
    const back = announced(person, { '001': '07122026' }, { '002': '04', '004': '3' });
    expect(await send(dsnText([back]), 'c.dsn')).toMatchObject({ withdrawn: 1 });
    expect(await waitingNamed('CORRIGE')).toEqual([]);
  });

  it('of the month announces nobody, and says so', async () => {
    const report = await send(dsnText([{ people: [{}] }]), 'mois.dsn');
    expect(report).toMatchObject({ announced: 0 });
    expect(report.problems).toMatchObject([{ file: 'mois.dsn', code: 'NO_ANNOUNCEMENT' }]);
  });

  it('sent to be imported announces them as well, and declares nobody', async () => {
    const file = dsnText([announced({ '002': 'PARIMPORT', '004': 'Lise' })]);
    expect(await send(file, 'tout.dsn', 'IMPORT')).toMatchObject({ announced: 1 });
    expect(await waitingNamed('PARIMPORT')).toHaveLength(1);
    expect(await desk.rows('workforce.employee_identity', `last_name = 'PARIMPORT'`)).toEqual([]);
  });
});
