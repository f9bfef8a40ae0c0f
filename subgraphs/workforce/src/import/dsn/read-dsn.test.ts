import { describe, expect, it } from 'vitest';
import { dsnText } from '../testing/dsn-text.ts';
import { read, refusalOf } from '../testing/reading.ts';
import type { DsnFile } from './dsn-file.ts';

async function parse(text: string | Buffer): Promise<DsnFile> {
  const upload = await read('a.dsn', text);
  if (upload.kind !== 'DSN') throw new Error(upload.kind);
  return upload.dsn;
}

describe('une DSN', () => {
  it('dit qui travaille où, depuis quand', async () => {
    const text = dsnText([
      {
        people: [
          {
            person: {
              '001': '1900402990001',
              '003': 'D’USAGE',
              '018': 'b.rouvrais@exemple.fr',
              '019': '00012',
            },
            contracts: [
              { contract: { '010': '30112026' }, end: { '001': '15102026', '002': '059' } },
            ],
          },
        ],
      },
    ]);
    const file = await parse(Buffer.from(text.replace('’', "'"), 'latin1'));
    expect(file).toMatchObject({
      software: 'PAIE DEMO 26.1',
      norm: 'P26V01',
      test: false,
      warnings: [],
    });
    expect(file.declarations).toMatchObject([
      {
        nature: 'MONTHLY',
        type: 'NORMAL',
        fraction: { part: 1, of: 1 },
        month: '2026-10',
        madeOn: '2026-11-05',
        siret: '00048271100017',
        people: [
          {
            nationalNumber: '1900402990001',
            lastName: 'ROUVRAIS',
            usedName: "D'USAGE",
            birthDate: '02/04/1990',
            contracts: [
              {
                startDate: '2020-09-01',
                plannedEnd: '2026-11-30',
                end: { date: '2026-10-15', reason: '059' },
              },
            ],
          },
        ],
      },
    ]);
  });

  it('peut porter plusieurs établissements, chacun avec ses personnes', async () => {
    const person = (name: string) => ({ person: { '002': name } });
    const text = dsnText([
      { people: [person('A'), person('B')] },
      { siren: '000111222', nic: '00033', people: [person('C')] },
    ]);
    const { declarations } = await parse(text);
    expect(
      declarations.map(({ siret, people }) => [siret, ...people.map(({ lastName }) => lastName)]),
    ).toEqual([
      ['00048271100017', 'A', 'B'],
      ['00011122200033', 'C'],
    ]);
  });

  it('d’essai, néant ou qui remplace le dit', async () => {
    expect(await parse(dsnText([{}], { '005': '01' }))).toMatchObject({ test: true });
    expect(await parse(dsnText([{}], { '008': '02' }))).toMatchObject({ nobody: true });
    const { declarations } = await parse(
      dsnText([{ declaration: { '002': '03', '003': '23', '004': '7', '006': '0411202601' } }]),
    );
    expect(declarations).toMatchObject([
      { type: 'REPLACES', order: 7, fraction: { part: 2, of: 3 }, replaces: '0411202601' },
    ]);
  });

  it.each([
    ['07', 'LEAVING'],
    ['08', 'OPENING'],
    ['09', 'SUBSTITUTE'],
    ['10', 'HIRE_ANNOUNCEMENT'],
    ['04', 'OTHER'],
    ['77', 'OTHER'],
  ])('de nature %s est %s', async (code, nature) => {
    const { declarations } = await parse(dsnText([{ declaration: { '001': code } }]));
    expect(declarations).toMatchObject([{ nature, natureCode: code }]);
  });

  it('connaît les personnes sans numéro, les changements et les dates de naissance incomplètes', async () => {
    const text = dsnText([
      {
        people: [
          {
            person: { '020': '1000482711MAT00012', '006': '99991980' },
            changes: { '001': '01102026', '009': 'ANCIEN', '011': '03021990' },
          },
        ],
      },
    ]);
    const { declarations } = await parse(text);
    expect(declarations[0]?.people).toMatchObject([
      {
        nationalNumber: null,
        provisionalNumber: '1000482711MAT00012',
        birthDate: '99/99/1980',
        formerly: { lastName: 'ANCIEN', birthDate: '03/02/1990' },
      },
    ]);
  });

  it('dont les lignes se répètent ouvre une nouvelle personne à chaque numéro qui ne monte pas', async () => {
    const text = dsnText([{ people: [{ contracts: [] }, { contracts: [] }] }]);
    expect((await parse(text)).declarations[0]?.people).toHaveLength(2);
  });
});

describe('ce qu’une DSN dit de la paie', () => {
  const pay = [
    "S21.G00.50.002,'1964.15'",
    "S21.G00.60.001,'01'",
    "S21.G00.51.013,'2410.00'",
    "S21.G00.40.072,'01'",
  ];
  const address = { '008': '3 ALLEE DES TILLEULS' };

  it('est compté et ne se retrouve nulle part', async () => {
    const file = await parse(dsnText([{ people: [{ person: address, more: pay.slice(0, 3) }] }]));
    expect(file.counts.setAside).toBeGreaterThanOrEqual(4);
    expect(JSON.stringify(file)).not.toMatch(/1964|2410|TILLEULS/);
  });

  it('n’ouvre ni personne ni contrat', async () => {
    const text = dsnText([{ people: [{ more: pay.slice(0, 3) }, {}] }]);
    const { declarations } = await parse(text);
    expect(declarations[0]?.people.map(({ contracts }) => contracts.length)).toEqual([1, 1]);
  });
});

describe('une DSN abîmée ou nouvelle', () => {
  it('compte les rubriques que la norme ne connaissait pas, et se lit', async () => {
    const more = ["S21.G00.97.001,'x'", "S21.G00.97.001,'y'", "S21.G00.40.097,'z'"];
    const file = await parse(
      dsnText([
        { people: [{ more: more.slice(0, 2) }, { contracts: [{ contract: { '097': 'z' } }] }] },
      ]),
    );
    expect(file.counts.unknown).toEqual({ 'S21.G00.97.001': 2, 'S21.G00.40.097': 1 });
    expect(file.declarations[0]?.people).toHaveLength(2);
  });

  it('numérote les lignes cassées et lit les autres', async () => {
    const lines = dsnText([{ people: [{}] }]).split('\r\n');
    lines.splice(7, 0, 'n’importe quoi', "S21.G00.30.002,'sans fin");
    const file = await parse(lines.join('\r\n'));
    expect(file.counts.broken).toBe(2);
    expect(file.warnings).toEqual([
      { code: 'BROKEN_LINE', line: 8 },
      { code: 'BROKEN_LINE', line: 9 },
    ]);
    expect(file.declarations[0]?.people).toHaveLength(1);
  });

  it('coupée le dit', async () => {
    const text = dsnText([{ people: [{}, {}] }]);
    const cut = text.slice(0, text.indexOf('S90'));
    expect((await parse(cut)).warnings).toEqual([{ code: 'CUT_OFF', line: null }]);
  });

  it('dont une ligne manque le dit', async () => {
    const text = dsnText([{ people: [{}] }]).replace("S21.G00.40.006,'Menuisier'\r\n", '');
    expect((await parse(text)).warnings).toEqual([{ code: 'COUNT_DIFFERS', line: null }]);
  });

  it('dont un bloc n’a pas de parent le met de côté, avec sa ligne', async () => {
    const text = `S10.G00.00.006,'P26V01'\nS21.G00.30.002,'PERDU'\nS90.G00.90.001,'3'\n`;
    expect(await parse(text)).toMatchObject({
      declarations: [],
      warnings: [{ code: 'ORPHAN_BLOCK', line: 2 }],
    });
  });

  it('d’une norme inconnue se lit et le dit', async () => {
    const file = await parse(dsnText([{ people: [{}] }], { '006': 'P31V01' }));
    expect(file.warnings).toEqual([{ code: 'UNKNOWN_NORM', line: null }]);
    expect(file.declarations[0]?.people).toHaveLength(1);
  });

  it('qui nomme plus de monde que la limite est refusée', async () => {
    const text = dsnText([{ people: [{}, {}, {}] }]);
    expect(await refusalOf('a.dsn', text, { blocks: 8 })).toMatchObject({
      code: 'TOO_MANY_ROWS',
      limit: 8,
    });
  });
});
