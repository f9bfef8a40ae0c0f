import { describe, expect, it } from 'vitest';
import { dsnText, type DeclaredMonth } from '../testing/dsn-text.ts';
import { read } from '../testing/reading.ts';
import { zipFile } from '../testing/zip-file.ts';
import { dispatch, type Dispatch } from './dispatch.ts';
import { sentFiles } from './sent-files.ts';

const carpenter = { accountId: 'menuiserie', siret: '00048271100017' };
const baker = { accountId: 'boulangerie', siret: '00011122200033' };
const bakery = { siren: '000111222', nic: '00033' };

/** Drops files, each with its declarations, over both accounts. */
async function drop(
  files: Record<string, DeclaredMonth[]>,
  send: Record<string, string> = {},
): Promise<Dispatch> {
  const parts = Object.entries(files).map(([name, months]) => ({
    name,
    content: dsnText(months, send),
  }));
  const { dsn } = sentFiles([await read('tout.zip', zipFile(parts))]);
  return dispatch(dsn, [carpenter, baker]);
}

const month = (value: string, change: DeclaredMonth = {}): DeclaredMonth => ({
  people: [{}],
  ...change,
  declaration: { '005': `01${value}`, ...change.declaration },
});

const named = (name: string, more = {}) => ({ person: { '002': name }, ...more });
const namesOf = ({ accounts }: Dispatch) =>
  accounts.map(({ accountId, rows }) => [accountId, ...rows.map(({ cells }) => cells.lastName)]);

describe('un lot de DSN', () => {
  it('se répartit par SIRET entre les comptes', async () => {
    const result = await drop({
      'a.dsn': [month('102026', { people: [named('A'), named('B')] })],
      'b.dsn': [month('102026', { ...bakery, people: [named('C')] })],
    });
    expect(namesOf(result)).toEqual([
      ['menuiserie', 'A', 'B'],
      ['boulangerie', 'C'],
    ]);
    expect(result).toMatchObject({ unknown: [], setAside: [], idleFiles: [] });
  });

  it('liste les SIRET d’aucun compte, avec leur monde', async () => {
    const result = await drop({
      'x.dsn': [month('102026', { siren: '000999888', people: [{}, {}] })],
    });
    expect(result.accounts).toEqual([]);
    expect(result.unknown).toEqual([
      { siret: '00099988800017', files: ['tout.zip/x.dsn'], people: 2 },
    ]);
  });

  it('met les fichiers d’essai de côté', async () => {
    const result = await drop({ 'a.dsn': [month('102026')] }, { '005': '01' });
    expect(result.accounts).toEqual([]);
    expect(result.setAside).toMatchObject([{ file: 'tout.zip/a.dsn', why: 'TEST' }]);
    expect(result.idleFiles).toEqual(['tout.zip/a.dsn']);
  });

  it.each([
    ['un arrêt de travail', { declaration: { '001': '04' } }, 'NATURE'],
    ['un SIRET incomplet', { nic: '' }, 'NO_SIRET'],
  ])('met de côté %s', async (_, change, why) => {
    expect((await drop({ 'a.dsn': [month('102026', change)] })).setAside).toMatchObject([{ why }]);
  });
});

describe('plusieurs déclarations du même mois', () => {
  it('la dernière remplace les autres, quel que soit l’ordre des fichiers', async () => {
    const first = [month('102026', { people: [named('A')] })];
    const second = [
      month('102026', { declaration: { '002': '03', '004': '2' }, people: [named('B')] }),
    ];
    for (const files of [
      { '1.dsn': first, '2.dsn': second },
      { '1.dsn': second, '2.dsn': first },
    ]) {
      const result = await drop(files);
      expect(namesOf(result)).toEqual([['menuiserie', 'B']]);
      expect(result.setAside).toMatchObject([{ why: 'REPLACED' }]);
    }
  });

  it('les fractions se complètent', async () => {
    const part = (fraction: string, name: string) =>
      month('102026', { declaration: { '003': fraction }, people: [named(name)] });
    const result = await drop({ 'a.dsn': [part('12', 'A'), part('22', 'B')] });
    expect(namesOf(result)).toEqual([['menuiserie', 'A', 'B']]);
  });

  it('une fin de contrat annulée disparaît avec son annulation', async () => {
    const signal = (type: string, order: string) =>
      month('102026', { declaration: { '001': '07', '002': type, '004': order } });
    const result = await drop({ 'a.dsn': [signal('01', '1')], 'b.dsn': [signal('04', '2')] });
    expect(result.accounts).toEqual([]);
    expect(result.setAside).toMatchObject([{ why: 'CANCELLED' }, { why: 'CANCELLED' }]);
  });

  it('les signalements de deux personnes ne se remplacent pas', async () => {
    const signal = (name: string) =>
      month('102026', { declaration: { '001': '07' }, people: [named(name)] });
    expect(namesOf(await drop({ 'a.dsn': [signal('A')], 'b.dsn': [signal('B')] }))).toEqual([
      ['menuiserie', 'A', 'B'],
    ]);
  });
});

describe('plusieurs mois', () => {
  const left = { contracts: [{ end: { '001': '15092026', '002': '059' } }] };

  it('disent chacun une fois, comme le dernier mois les dit', async () => {
    const result = await drop({
      'octobre.dsn': [
        month('102026', { people: [named('A', { contracts: [{ contract: { '006': 'Chef' } }] })] }),
      ],
      'septembre.dsn': [month('092026', { people: [named('A'), named('B', left)] })],
    });
    expect(result.accounts).toMatchObject([{ months: ['2026-09', '2026-10'] }]);
    expect(
      result.accounts[0]?.rows.map(({ cells }) => [cells.lastName, cells.jobTitle, cells.leftOn]),
    ).toEqual([
      ['A', 'Chef', undefined],
      ['B', 'Menuisier', '2026-09-15'],
    ]);
  });

  it('suivent une personne qui change de nom par son numéro', async () => {
    const numbered = (name: string) => ({ person: { '001': '1900402990001', '002': name } });
    const result = await drop({
      'a.dsn': [month('092026', { people: [numbered('AVANT')] })],
      'b.dsn': [month('102026', { people: [numbered('APRES')] })],
    });
    expect(namesOf(result)).toEqual([['menuiserie', 'APRES']]);
  });
});

describe('ce qu’une DSN permet de conclure des absents', () => {
  it('entière : ils sont montrés, au dernier jour du mois', async () => {
    const { accounts } = await drop({ 'a.dsn': [month('022028')] });
    expect(accounts[0]?.rules).toEqual({
      laterStartIsRenewal: true,
      absence: { kind: 'REPORT', asOf: '2028-02-29' },
    });
  });

  it.each([
    ['une fraction', { declaration: { '003': '12' } }],
    ['une déclaration sans personne', { declaration: { '002': '02' }, people: [] }],
    ['une fin de contrat', { declaration: { '001': '07' } }],
    ['un amorçage', { declaration: { '001': '08' } }],
    ['une substitution', { declaration: { '001': '09' } }],
  ])('%s : rien', async (_, change) => {
    const { accounts } = await drop({ 'a.dsn': [month('102026', change)] });
    expect(accounts[0]?.rules.absence).toEqual({ kind: 'IGNORE' });
  });

  it('un fichier coupé : rien', async () => {
    const text = dsnText([month('102026')]);
    const upload = await read('a.dsn', text.slice(0, text.indexOf('S90')));
    const { accounts } = dispatch(sentFiles([upload]).dsn, [carpenter]);
    expect(accounts[0]?.rules.absence).toEqual({ kind: 'IGNORE' });
  });
});

describe('ce qui n’est pas un salarié présent', () => {
  it('les embauches annoncées attendent à part', async () => {
    const { accounts } = await drop({
      'a.dsn': [month('122026', { declaration: { '001': '10' } })],
    });
    expect(accounts).toMatchObject([{ rows: [], announced: [{ traits: { announced: true } }] }]);
  });

  it('les stages et les salariés agricoles sont listés avec leur raison', async () => {
    const person = (contract: object) => ({ contracts: [{ contract: { ...contract } }] });
    const { accounts } = await drop({
      'a.dsn': [month('102026', { people: [person({ '007': '29' }), person({ '018': '300' })] })],
    });
    expect(accounts[0]?.notEmployed.map(({ why }) => why)).toEqual([
      'NO_EMPLOYMENT',
      'AGRICULTURAL',
    ]);
  });
});

describe('les fichiers d’un lot', () => {
  it('du même nom se distinguent', async () => {
    const uploads = await Promise.all(
      ['a.dsn', 'a.dsn'].map((name) => read(name, dsnText([month('102026')]))),
    );
    expect(sentFiles(uploads).dsn.map(({ file }) => file)).toEqual(['a.dsn', 'a.dsn (2)']);
  });

  it('qui sont des listes ou illisibles sont nommés à part', async () => {
    const archive = zipFile([
      { name: 'liste.csv', content: 'Nom;Prénom\nA;B\n' },
      { name: 'notice.pdf', content: '%PDF-1.7' },
    ]);
    expect(sentFiles([await read('tout.zip', archive)])).toEqual({
      dsn: [],
      tables: ['tout.zip/liste.csv'],
      refused: [{ file: 'tout.zip/notice.pdf', refusal: { code: 'UNKNOWN_KIND', found: 'PDF' } }],
    });
  });
});
