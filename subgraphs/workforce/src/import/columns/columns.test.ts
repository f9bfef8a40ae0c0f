import { describe, expect, it } from 'vitest';
import { readTable } from '../testing/reading.ts';
import { likeliestTable } from './heading-row.ts';
import { matchColumns } from './match-columns.ts';
import { mappingOf } from './matching.ts';
import { rememberMatching } from './memory.ts';
import { rowsOfTable } from './table-rows.ts';

const today = '2026-11-21';

/** Field of each heading, as « heading → field » or why it is not read. */
async function understood(text: string): Promise<Record<string, string | null>> {
  const { columns } = matchColumns(await readTable('l.csv', text), { today });
  return Object.fromEntries(
    columns.map(({ heading, field, unread }) => [heading, field ?? unread]),
  );
}

describe('les colonnes des listes réelles', () => {
  it.each([
    ['Nom de naissance', 'lastName'],
    ['NOM', 'lastName'],
    ["Nom d'usage", 'usedName'],
    ['Nom marital', 'usedName'],
    ['Prénom(s)', 'firstName'],
    ['Date de naissance', 'birthDate'],
    ['DATE_NAISSANCE', 'birthDate'],
    ['dateNaissance', 'birthDate'],
    ['Né(e) le', 'birthDate'],
    ['Civilité', 'sex'],
    ['N° Sécurité sociale', 'nationalNumber'],
    ['NUM_SECU', 'nationalNumber'],
    ['N°SS', 'nationalNumber'],
    ['Clé', 'nationalNumberKey'],
    ['Emploi', 'jobTitle'],
    ['Intitulé du poste (1)', 'jobTitle'],
    ['Code PCS-ESE', 'pcs'],
    ['Type de contrat', 'contract'],
    ["Date d'embauche", 'startDate'],
    ['Date entrée société', 'startDate'],
    ['Date de fin de contrat', 'endDate'],
    ['Date de sortie', 'leftOn'],
    ['Matricule', 'employeeNumber'],
    ['Matricule du salarié', 'employeeNumber'],
    ['Adresse mail', 'email'],
    ['E-mail professionnel', 'email'],
    ['Risques professionnels', 'situations'],
    ['N° SIRET', 'siret'],
    ['Salaire brut', 'NOT_KEPT'],
    ['IBAN', 'NOT_KEPT'],
    ['Téléphone portable', 'NOT_KEPT'],
    ['Situation de famille', 'NOT_KEPT'],
    ['Couleur préférée', 'NOT_UNDERSTOOD'],
  ])('« %s » est comprise', async (heading, field) => {
    expect((await understood(`${heading};Prénom;Sexe\n`))[heading]).toBe(field);
  });

  it('laissent « Nom » au nom d’usage quand une autre dit le nom de naissance', async () => {
    expect(await understood('Nom;Nom de jeune fille;Prénom\n')).toEqual({
      Nom: 'usedName',
      'Nom de jeune fille': 'lastName',
      Prénom: 'firstName',
    });
  });

  it('qui disent la même chose : la plus sûre est lue', async () => {
    expect(await understood('Civilité;Sexe;Nom\nM;Dupe;A\nF;Autre;B\nM;Rien;C\n')).toMatchObject({
      Civilité: 'sex',
      Sexe: 'CONTRADICTED',
    });
    expect(await understood('Sexe;Civilité;Nom\n')).toMatchObject({
      Sexe: 'sex',
      Civilité: 'ALREADY_MATCHED',
    });
  });
});

describe('les valeurs', () => {
  it('contredisent un titre trompeur', async () => {
    const text = 'Nom;Date de naissance\nA;Nantes\nB;Rennes\nC;Vannes\n';
    expect(await understood(text)).toMatchObject({ 'Date de naissance': 'CONTRADICTED' });
  });

  it('disent seules un numéro, une adresse ou un SIRET', async () => {
    const rows = 'A;255081416802538;a@exemple.fr\nB;2,69E+14;b@exemple.fr\n';
    expect(await understood(`Nom;Zone 7;Zone 8\n${rows}`)).toMatchObject({ 'Zone 8': 'email' });
    const numbers = 'A;255081416802538;x\nB;269054958815780;y\n';
    expect(await understood(`Nom;Zone 7;Prénom\n${numbers}`)).toMatchObject({
      'Zone 7': 'nationalNumber',
    });
  });

  it('rendent plus sûr un titre qu’elles confirment', async () => {
    const headings = 'Nom;Date entrée atelier\n';
    const [, alone] = matchColumns(await readTable('l.csv', headings), { today }).columns;
    const filled = await readTable('l.csv', `${headings}A;01/02/2020\nB;03/04/2021\n`);
    const [, confirmed] = matchColumns(filled, { today }).columns;
    expect(confirmed).toMatchObject({ field: 'startDate', evidence: 'CONFIRMED' });
    expect(confirmed!.confidence).toBeGreaterThan(alone!.confidence);
  });
});

describe('la ligne des titres', () => {
  it('peut suivre un titre, une adresse et une date', async () => {
    const text =
      'Liste du personnel de Nom Prénom SARL\n;\nÉditée le;21/11/2026\n\nNom;Prénom;Emploi\nA;B;C\n';
    const table = await readTable('l.csv', text);
    expect(matchColumns(table, { today }).headingRow).toBe(5);
  });

  it('manque à une liste sans titres, dont les colonnes se choisissent à la main', async () => {
    const table = await readTable(
      'l.csv',
      'Rouvrais;Bastien;255081416802538\nAutre;Zoé;269054958815780\n',
    );
    expect(matchColumns(table, { today })).toMatchObject({
      headingRow: null,
      columns: [{ index: 2, field: 'nationalNumber', by: 'VALUES' }],
    });
  });

  it('désigne la feuille du classeur où sont les personnes', async () => {
    const [notes, people] = await Promise.all([
      readTable('notes.csv', 'Mode d’emploi\nLisez bien\n'),
      readTable('liste.csv', 'Nom;Prénom\nA;B\n'),
    ]);
    expect(likeliestTable([notes, people])?.name).toBe('liste.csv');
    expect(likeliestTable([notes])).toBeNull();
  });
});

describe('une correspondance retenue', () => {
  const text = 'Nom;Prénom;Zone\nRouvrais;Bastien;Maçon\n';

  it('s’applique de nouveau, même si les colonnes ont changé de place', async () => {
    const mapping = {
      headingRow: 1,
      columns: { lastName: 0, jobTitle: 2 },
      constants: { contract: 'CDI' },
    };
    const memory = rememberMatching(['Nom', 'Prénom', 'Zone'], mapping);
    const table = await readTable('l.csv', 'ZONE;Nom;Prénom\nMaçon;Rouvrais;Bastien\n');
    const again = mappingOf(matchColumns(table, { today }, memory));
    expect(again.columns).toEqual({ jobTitle: 0, lastName: 1 });
  });

  it('ne s’applique pas à une autre liste', async () => {
    const memory = rememberMatching(['Nom', 'Autre'], {
      headingRow: 1,
      columns: { jobTitle: 0 },
      constants: {},
    });
    const table = await readTable('l.csv', text);
    expect(mappingOf(matchColumns(table, { today }, memory)).columns).toEqual({
      lastName: 0,
      firstName: 1,
    });
  });

  it('distingue deux colonnes du même nom', async () => {
    const memory = rememberMatching(['Nom', 'Nom'], {
      headingRow: 1,
      columns: { usedName: 1 },
      constants: {},
    });
    const table = await readTable('l.csv', 'Nom;Nom\nA;B\n');
    expect(mappingOf(matchColumns(table, { today }, memory)).columns).toEqual({ usedName: 1 });
  });

  it('qui nomme un champ inconnu n’en fait rien', async () => {
    const memory = rememberMatching(['Nom', 'Prénom', 'Zone'], {
      headingRow: 1,
      columns: {},
      constants: {},
    });
    const forged = { ...memory, fields: JSON.parse('{"nom":"__proto__","zone":"salary"}') };
    const table = await readTable('l.csv', text);
    expect(mappingOf(matchColumns(table, { today }, forged)).columns).toEqual({});
  });
});

describe('les lignes d’une liste', () => {
  it('ne gardent que les colonnes comprises, sous les titres', async () => {
    const table = await readTable(
      'l.csv',
      'Liste\nNom;Salaire brut;Emploi\nRouvrais;2500;=A1\nNom;Salaire brut;Emploi\n;;Total : 1\n',
    );
    const { rows, skipped } = rowsOfTable(
      'l.csv',
      table,
      mappingOf(matchColumns(table, { today })),
    );
    expect(rows).toEqual([
      {
        key: 'l.csv!l.csv!3',
        place: { file: 'l.csv', sheet: null, line: 3 },
        cells: { lastName: 'Rouvrais', jobTitle: '=A1' },
        marks: { jobTitle: 'FORMULA' },
        epoch: 1900,
        traits: {},
        answers: {},
      },
    ]);
    expect(skipped).toEqual([4, 5]);
  });

  it('reçoivent les valeurs choisies pour toutes, sauf celles qui ont la leur', async () => {
    const table = await readTable('l.csv', 'Nom;Contrat\nA;CDD\nB;\n');
    const mapping = {
      headingRow: 1,
      columns: { lastName: 0, contract: 1 },
      constants: { contract: 'CDI' },
    };
    expect(rowsOfTable('l.csv', table, mapping).rows.map(({ cells }) => cells.contract)).toEqual([
      'CDD',
      'CDI',
    ]);
  });
});
