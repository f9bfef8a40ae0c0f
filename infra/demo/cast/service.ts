/** The fictional service. Telephone numbers stem from the ranges reserved for fiction. */
export const service = {
  name: 'Aurélia Santé Travail',
  phone: '02 61 91 40 00',
  email: 'adherents@aurelia-sante-travail.example',
  street: '12 quai des Gabares',
  postCode: '49990',
  city: 'Saint-Aubance',
  openingHours: 'du lundi au vendredi, de 8 h 30 à 12 h 30 et de 13 h 30 à 17 h 30',
  publicationDirector: 'Odile Marchesseau, directrice générale',
  host: 'Hébergement des Gabares, 30 quai des Gabares, 49990 Saint-Aubance, 02 61 91 40 90',
};

/** What the service says of itself on its invoices: a SIREN of nobody, an account of a bank that does not exist. */
export const seller = {
  legalForm: 'Association loi 1901',
  siren: '000199000',
  vatNumber: 'FR74000199000',
  iban: 'FR7699999000010000001234537',
  bic: 'VIGIFRPPXXX',
  debitIcs: 'FR72ZZZ123456',
  debitCreditor: 'Aurélia Santé Travail',
};

export const centres = [
  {
    key: 'saint-aubance',
    name: 'Centre de Saint-Aubance',
    street: '12 quai des Gabares',
    postCode: '49990',
    city: 'Saint-Aubance',
    phone: '02 61 91 40 10',
    accessNotes: 'Bus 4, arrêt Gabares. Parking gratuit à l’arrière, entrée de plain-pied.',
  },
  {
    key: 'montreval',
    name: 'Centre de Montreval-sur-Loire',
    street: '3 rue du Vieux-Pressoir',
    postCode: '49980',
    city: 'Montreval-sur-Loire',
    phone: '02 61 91 40 20',
    accessNotes: 'À 300 mètres de la gare. Ascenseur depuis le parking couvert.',
  },
] as const;

export type CentreKey = (typeof centres)[number]['key'];

/** Where people are seen besides: a room away from the centres, the stops of a vehicle, the works of an employer, at a distance. */
export const otherPlaces = [
  {
    key: 'tuileries',
    kind: 'ANNEX',
    name: 'Annexe des Tuileries',
    street: '5 rue des Tuileries',
    postCode: '49970',
    city: 'Port-Girard',
    phone: '02 61 91 40 30',
    accessNotes: 'Au rez-de-chaussée de la maison de santé.',
  },
  {
    key: 'champ-de-foire',
    kind: 'MOBILE_UNIT',
    mobileUnit: 'Centre mobile n° 1',
    name: 'place du Champ-de-Foire',
    street: 'Place du Champ-de-Foire',
    postCode: '49985',
    city: 'Brissambre',
    phone: '02 61 91 40 40',
    accessNotes: 'Le camion stationne devant la halle, rampe d’accès à l’arrière.',
  },
  {
    key: 'quai-nord',
    kind: 'MOBILE_UNIT',
    mobileUnit: 'Centre mobile n° 1',
    name: 'quai Nord',
    street: 'Quai Nord',
    postCode: '49970',
    city: 'Port-Girard',
    phone: '02 61 91 40 40',
    accessNotes: 'Le camion stationne en face de la capitainerie.',
  },
  {
    key: 'usine-novembre',
    kind: 'EMPLOYER_PREMISES',
    reservedFor: '0010006',
    name: 'infirmerie de l’usine',
    street: 'Zone des Ajoncs, bâtiment C',
    postCode: '49985',
    city: 'Brissambre',
    phone: '02 61 91 40 10',
    accessNotes: 'Premier étage, face aux vestiaires.',
  },
  {
    key: 'video',
    kind: 'REMOTE',
    name: 'par vidéo',
    phone: '02 61 91 40 50',
    accessNotes:
      'Le lien arrive par e-mail la veille. Installez-vous au calme ; sans image, l’infirmier vous appelle.',
  },
] as const;

export type PlaceKey = CentreKey | (typeof otherPlaces)[number]['key'];

/** Kilometres by road between the places where anybody may be seen. */
export const roads: readonly (readonly [PlaceKey, PlaceKey, number])[] = [
  ['saint-aubance', 'montreval', 26],
  ['saint-aubance', 'tuileries', 14],
  ['saint-aubance', 'champ-de-foire', 19],
  ['saint-aubance', 'quai-nord', 15],
  ['montreval', 'tuileries', 37],
  ['montreval', 'champ-de-foire', 12],
  ['montreval', 'quai-nord', 38],
  ['tuileries', 'champ-de-foire', 31],
  ['tuileries', 'quai-nord', 2],
  ['champ-de-foire', 'quai-nord', 32],
];

/** Half-days of a week: day (1 = Monday) and part of the day. */
export interface Session {
  centre: PlaceKey;
  weekday: number;
  part: 'morning' | 'afternoon';
}

const both = (centre: CentreKey, ...weekdays: number[]): Session[] =>
  weekdays.flatMap((weekday) => [
    { centre, weekday, part: 'morning' as const },
    { centre, weekday, part: 'afternoon' as const },
  ]);

export const practitioners: {
  name: string;
  kind: 'PHYSICIAN' | 'NURSE';
  sessions: Session[];
}[] = [
  { name: 'Dr Hélène Vasseur', kind: 'PHYSICIAN', sessions: both('saint-aubance', 1, 2, 4) },
  {
    name: 'Dr Malik Ferroudj',
    kind: 'PHYSICIAN',
    sessions: [
      ...both('montreval', 1, 3),
      ...both('saint-aubance', 5),
      { centre: 'champ-de-foire', weekday: 2, part: 'morning' },
      { centre: 'quai-nord', weekday: 4, part: 'morning' },
    ],
  },
  {
    name: 'Sandrine Le Goualher',
    kind: 'NURSE',
    sessions: [
      ...both('saint-aubance', 1, 2, 3, 4),
      { centre: 'usine-novembre', weekday: 5, part: 'morning' },
    ],
  },
  {
    name: 'Thomas Bellanger',
    kind: 'NURSE',
    sessions: [
      ...both('montreval', 2, 3, 4),
      { centre: 'montreval', weekday: 5, part: 'morning' },
      { centre: 'tuileries', weekday: 1, part: 'morning' },
      { centre: 'video', weekday: 5, part: 'afternoon' },
    ],
  },
];
