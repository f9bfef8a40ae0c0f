import type { Cell, Sheet } from '@vigie/spreadsheet/cell';

/** What a column of the model is called, and what stands below it in two lines that show how to fill it. */
const columns: readonly (readonly [heading: string, first: Cell, second: Cell])[] = [
  ['Matricule', '0001', '0002'],
  ['Nom de naissance', 'Exemple', 'Modèle'],
  ["Nom d'usage", null, null],
  ['Prénom', 'Camille', 'Dominique'],
  ['Date de naissance', { day: '1988-02-14' }, { day: '1995-07-23' }],
  ['Sexe', 'F', 'M'],
  ['Type de contrat', 'CDI', 'CDD'],
  ["Date d'entrée", { day: '2024-09-01' }, { day: '2026-01-05' }],
  ['Fin prévue', null, { day: '2026-06-30' }],
  ['Poste', 'Assistante commerciale', 'Boulanger'],
  ['Situations de travail', null, 'Travailleur de nuit'],
  ['Adresse e-mail', 'camille.exemple@entreprise.example', null],
];

/** The model of a list: headings that are understood as they stand, and two people who do not exist. */
export function modelSheet(): Sheet {
  return {
    title: 'Effectif',
    headings: columns.map(([heading]) => heading),
    rows: (async function* () {
      yield columns.map(([, first]) => first);
      yield columns.map(([, , second]) => second);
    })(),
  };
}
