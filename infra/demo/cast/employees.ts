/** An employee as the cast is written; dates are counted from today. */
export interface Member {
  firstName: string;
  lastName: string;
  sex: 'FEMALE' | 'MALE';
  /** Age today, in whole years. */
  age: number;
  jobTitle: string;
  contract: 'CDI' | 'CDD' | 'APPRENTICE' | 'TEMPORARY' | 'SEASONAL';
  /** Days between the first day on the job and today; negative for somebody who starts later. */
  since: number;
  situations: string[];
  /** Days since the last day of work, for somebody who left. */
  left?: number;
}

type Row = [
  firstName: string,
  lastName: string,
  sex: 'F' | 'M',
  age: number,
  jobTitle: string,
  contract: Member['contract'],
  since: number,
  situations: string[],
  left?: number,
];

const members = (rows: Row[]): Member[] =>
  rows.map(([firstName, lastName, sex, age, jobTitle, contract, since, situations, left]) => ({
    firstName,
    lastName,
    sex: sex === 'F' ? 'FEMALE' : 'MALE',
    age,
    jobTitle,
    contract,
    since,
    situations,
    ...(left === undefined ? {} : { left }),
  }));

/** Employees by member number; the factory's are drawn from lists (`factory.ts`). */
export const employees: Record<string, Member[]> = {
  '0010001': members([
    ['Bastien', 'Rouvrais', 'M', 34, 'Boulanger', 'CDI', 1480, ['WS_NIGHT', 'WS_LOAD', 'WS_TEMP']],
    ['Louane', 'Petitjean', 'F', 22, 'Vendeuse', 'CDI', 610, ['WS_PUBLIC', 'WS_POSTURE']],
    ['Éloïse', 'Guimard', 'F', 29, 'Pâtissière', 'CDI', 25, ['WS_NIGHT', 'WS_REPET']],
    ['Noé', 'Sabourin', 'M', 16, 'Apprenti boulanger', 'APPRENTICE', -10, ['WS_LOAD']],
    ['Capucine', 'Vallin', 'F', 24, 'Vendeuse', 'CDD', 400, ['WS_PUBLIC'], 60],
  ]),
  '0010002': members([
    ['Yann', 'Morvillez', 'M', 47, 'Menuisier d’atelier', 'CDI', 3900, ['WS_WOOD', 'WS_NOISE']],
    [
      'Gaël',
      'Thoumelin',
      'M',
      31,
      'Menuisier poseur',
      'CDI',
      1250,
      ['WS_WOOD', 'WS_HEIGHT', 'WS_ROAD'],
    ],
    ['Mathilde', 'Carbonneau', 'F', 27, 'Menuisière d’atelier', 'CDI', 40, ['WS_WOOD', 'WS_NOISE']],
    ['Ewen', 'Dubreuil', 'M', 19, 'Apprenti menuisier', 'APPRENTICE', 75, ['WS_WOOD']],
    ['Françoise', 'Lemarquand', 'F', 58, 'Secrétaire', 'CDI', 6200, ['WS_SCREEN']],
    ['Idriss', 'Camara', 'M', 38, 'Chef d’atelier', 'CDI', 2100, ['WS_WOOD', 'WS_DRIVING']],
    ['Paul', 'Honorat', 'M', 61, 'Menuisier d’atelier', 'CDI', 8000, ['WS_WOOD'], 20],
  ]),
  '0010003': members([
    ['Didier', 'Flageul', 'M', 52, 'Conducteur routier', 'CDI', 5100, ['WS_ROAD', 'WS_LOAD']],
    ['Samira', 'Ouazzani', 'F', 41, 'Conductrice routière', 'CDI', 1900, ['WS_ROAD']],
    ['Kévin', 'Hamonic', 'M', 26, 'Conducteur de nuit', 'CDI', 300, ['WS_ROAD', 'WS_NIGHT']],
    ['Jérôme', 'Tessandier', 'M', 36, 'Cariste', 'CDI', 900, ['WS_DRIVING', 'WS_LOAD']],
    ['Aurore', 'Bizeul', 'F', 33, 'Agente d’exploitation', 'CDI', 1100, ['WS_SCREEN', 'WS_PUBLIC']],
    [
      'Moussa',
      'Diarrassouba',
      'M',
      44,
      'Mécanicien',
      'CDI',
      2600,
      ['WS_USEDOIL', 'WS_DIESEL', 'WS_LOAD'],
    ],
    ['Lucas', 'Pontgérard', 'M', 23, 'Mécanicien', 'CDI', 12, ['WS_USEDOIL', 'WS_DIESEL']],
    ['Nathalie', 'Écorcheville', 'F', 49, 'Comptable', 'CDI', 4100, ['WS_SCREEN']],
    ['Tiago', 'Ferreirinha', 'M', 30, 'Conducteur routier', 'CDD', -15, ['WS_ROAD', 'WS_LOAD']],
  ]),
  '0010004': members([
    ['Clémence', 'Aubriot', 'F', 35, 'Vétérinaire', 'CDI', 1400, ['WS_BIO2', 'WS_RI_B']],
    ['Victor', 'Saint-Omer', 'M', 42, 'Vétérinaire', 'CDI', 2900, ['WS_BIO2', 'WS_RI_B']],
    ['Manon', 'Quillivic', 'F', 25, 'Auxiliaire vétérinaire', 'CDI', 500, ['WS_BIO2', 'WS_LOAD']],
    ['Émilie', 'Dessalles', 'F', 31, 'Auxiliaire vétérinaire', 'CDI', 18, ['WS_BIO2', 'WS_PREG']],
    ['Hugo', 'Lanoë', 'M', 20, 'Apprenti auxiliaire', 'APPRENTICE', 30, ['WS_BIO2']],
  ]),
  '0010005': members([
    ['Marius', 'Coëtlogon', 'M', 39, 'Chef de cuisine', 'CDI', 2200, ['WS_TEMP', 'WS_POSTURE']],
    [
      'Anaïs',
      'Bourdelas',
      'F',
      28,
      'Réceptionniste de nuit',
      'CDI',
      700,
      ['WS_NIGHT', 'WS_PUBLIC'],
    ],
    ['Rachid', 'Amrouni', 'M', 33, 'Second de cuisine', 'CDI', 1050, ['WS_TEMP']],
    [
      'Fantine',
      'Loriou',
      'F',
      45,
      'Gouvernante',
      'CDI',
      3100,
      ['WS_REPET', 'WS_POSTURE', 'WS_RQTH'],
    ],
    ['Pauline', 'Desgranges', 'F', 23, 'Serveuse', 'CDI', 210, ['WS_PUBLIC']],
    ['Enzo', 'Malaquin', 'M', 21, 'Serveur', 'CDD', 20, ['WS_PUBLIC']],
    ['Sofiane', 'Berkane', 'M', 36, 'Veilleur de nuit', 'CDI', -7, ['WS_NIGHT', 'WS_ISOLATED']],
    ['Jade', 'Rivoallan', 'F', 17, 'Apprentie cuisinière', 'APPRENTICE', 45, ['WS_TEMP']],
    ['Corentin', 'Plessis', 'M', 26, 'Serveur', 'SEASONAL', 200, ['WS_PUBLIC'], 45],
  ]),
  '0010007': members([
    ['Blandine', 'Castéra', 'F', 51, 'Directrice financière', 'CDI', 3300, ['WS_SCREEN']],
    ['Arthur', 'Melchiorre', 'M', 32, 'Acheteur', 'CDI', 800, ['WS_SCREEN', 'WS_ROAD']],
    ['Leïla', 'Haddouche', 'F', 27, 'Juriste', 'CDI', 55, ['WS_SCREEN']],
    ['Gwenola', 'Tanguy-Laurent', 'F', 38, 'Assistante de direction', 'CDI', 1500, ['WS_SCREEN']],
  ]),
};
