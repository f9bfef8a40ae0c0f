import { describe, expect, it } from 'vitest';
import type { DsnDeclaration } from './dsn-file.ts';
import { dsnText, type DeclaredPerson } from '../testing/dsn-text.ts';
import { read } from '../testing/reading.ts';
import { rowsOfDeclaration, type DsnRows } from './to-rows.ts';

async function declared(person: DeclaredPerson, nature = '01'): Promise<DsnRows> {
  const upload = await read(
    'a.dsn',
    dsnText([{ declaration: { '001': nature }, people: [person] }]),
  );
  const declarations: DsnDeclaration[] = upload.kind === 'DSN' ? upload.dsn.declarations : [];
  return rowsOfDeclaration('a.dsn', declarations[0]!);
}

async function cellsOf(contracts: DeclaredPerson['contracts']): Promise<Record<string, string>> {
  const { rows } = await declared({ contracts: contracts! });
  return { ...rows[0]?.cells };
}

describe('quelqu’un d’une DSN devient une ligne', () => {
  it('avec sa clé, son poste et l’établissement', async () => {
    const { rows } = await declared({ person: { '001': '1900402990001', '019': '00012' } });
    expect(rows).toMatchObject([
      {
        key: 'a.dsn:14',
        cells: {
          siret: '00048271100017',
          nationalNumber: '190040299000190',
          employeeNumber: '00012',
          lastName: 'ROUVRAIS',
          birthDate: '02/04/1990',
          sex: 'MALE',
          contract: 'CDI',
          startDate: '2020-09-01',
          jobTitle: 'Menuisier',
        },
      },
    ]);
  });

  it.each([
    ['un CDI', { '007': '01' }, 'CDI'],
    ['un CDI intermittent', { '007': '07' }, 'CDI'],
    ['un CDI intérimaire, sans fin prévue', { '007': '08' }, 'CDI'],
    ['un CDD', { '007': '02', '021': '02' }, 'CDD'],
    ['une saison', { '007': '02', '021': '03' }, 'SEASONAL'],
    ['des vendanges', { '007': '02', '021': '04' }, 'SEASONAL'],
    ['une mission', { '007': '03' }, 'TEMPORARY'],
    ['un apprentissage', { '007': '02', '008': '64' }, 'APPRENTICE'],
    ['un apprentissage du secteur public', { '007': '10', '008': '81' }, 'APPRENTICE'],
    ['un contrat d’ESAT', { '007': '70' }, 'CDD'],
  ])('pour %s', async (_, contract, kind) => {
    expect((await cellsOf([{ contract }])).contract).toBe(kind);
  });

  it.each([
    ['un stage', { '007': '29' }, 'NO_EMPLOYMENT'],
    ['un mandat social', { '007': '80' }, 'NO_EMPLOYMENT'],
    ['une nature inconnue', { '007': '77' }, 'NO_EMPLOYMENT'],
    ['un salarié agricole, suivi par la MSA', { '018': '300' }, 'AGRICULTURAL'],
  ])('sauf pour %s', async (_, contract, why) => {
    expect(await declared({ contracts: [{ contract }] })).toEqual({
      rows: [],
      setAside: [{ line: 14, why }],
    });
  });

  it('annoncée seulement, quand la déclaration est une DPAE', async () => {
    const { rows } = await declared(
      { person: { '030': 'MT044' }, contracts: [{ contract: { '083': '0830' } }] },
      '10',
    );
    expect(rows[0]?.traits).toEqual({
      ...{ announced: true, startTime: '08:30', healthService: 'MT044' },
      contractNumber: '00001',
    });
  });
});

describe('les contrats d’une personne', () => {
  const limited = { '001': '01032026', '007': '02', '010': '30092026' };

  it('qui se suivent font un seul emploi, du premier jour du premier', async () => {
    const follows = { '001': '01102026', '007': '01' };
    const end = { '001': '30092026', '002': '031' };
    expect(await cellsOf([{ contract: limited, end }, { contract: follows }])).toMatchObject({
      contract: 'CDI',
      startDate: '2026-03-01',
    });
  });

  it('séparés par plus d’un week-end font une nouvelle embauche', async () => {
    const later = { '001': '20102026', '007': '01' };
    expect(await cellsOf([{ contract: limited }, { contract: later }])).toMatchObject({
      startDate: '2026-10-20',
    });
  });

  it('finis disent le dernier jour', async () => {
    const end = { '001': '23102026', '002': '031' };
    expect(await cellsOf([{ contract: limited, end }])).toMatchObject({
      leftOn: '2026-10-23',
      endDate: '2026-09-30',
    });
  });

  it.each([
    ['mutation dans le groupe', '100'],
    ['transfert sans rupture', '998'],
    ['annulation d’une fin déclarée', '099'],
  ])('finis sans rupture ne font sortir personne : %s', async (_, reason) => {
    const cells = await cellsOf([{ end: { '001': '23102026', '002': reason } }]);
    expect(cells.leftOn).toBeUndefined();
  });

  it('annulés ou clos par un décès portent leur marque', async () => {
    const traitsOf = async (reason: string) =>
      (await declared({ contracts: [{ end: { '001': '23102026', '002': reason } }] })).rows[0]
        ?.traits;
    expect(await traitsOf('099')).toEqual({ endWithdrawn: true });
    expect(await traitsOf('066')).toEqual({ deceased: true });
  });
});
