import { separated } from './separated';

/** The model of a list: headings that are understood, and two lines that show how to fill it. */
const lines: readonly (readonly string[])[] = [
  [
    'Matricule',
    'Nom de naissance',
    "Nom d'usage",
    'Prénom',
    'Date de naissance',
    'Sexe',
    'Type de contrat',
    "Date d'entrée",
    'Fin prévue',
    'Poste',
    'Situations de travail',
    'Adresse électronique',
  ],
  [
    ...['0001', 'Exemple', '', 'Camille', '14/02/1988', 'F', 'CDI', '01/09/2024', ''],
    ...['Assistante commerciale', '', 'camille.exemple@entreprise.fr'],
  ],
  [
    ...['0002', 'Modèle', '', 'Dominique', '23/07/1995', 'M', 'CDD', '05/01/2026', '30/06/2026'],
    ...['Boulanger', 'Travailleur de nuit', ''],
  ],
];

export function modelList(): string {
  return separated(lines);
}
