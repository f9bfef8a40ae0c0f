import type { CentreKey } from './service.ts';

/** Somebody who signs in for an account, with the roles held there. */
export interface User {
  firstName: string;
  lastName: string;
  email: string;
  roles: string[];
}

/** One establishment of a fictional company. */
export interface Account {
  memberNumber: string;
  name: string;
  /** Four digits of the establishment within its company; the fifth is computed. */
  establishment: string;
  activityCode: string;
  street: string;
  postCode: string;
  city: string;
  centre: CentreKey;
  users: User[];
}

export interface Company {
  /** Eight digits that no register gives out; the ninth is computed. */
  number: string;
  name: string;
  accounts: Account[];
}

const user = (firstName: string, lastName: string, email: string, ...roles: string[]): User => ({
  firstName,
  lastName,
  email,
  roles,
});

export const companies: Company[] = [
  {
    number: '00010001',
    name: 'Le Fournil d’Ysé',
    accounts: [
      {
        memberNumber: '0010001',
        name: 'Le Fournil d’Ysé',
        establishment: '0001',
        activityCode: '1071C',
        street: '4 place du Marché-aux-Herbes',
        postCode: '49990',
        city: 'Saint-Aubance',
        centre: 'saint-aubance',
        users: [user('Ysé', 'Kermadec', 'yse@fournil.example', 'administrator')],
      },
    ],
  },
  {
    number: '00010002',
    name: 'Menuiserie Chastaing et Filles',
    accounts: [
      {
        memberNumber: '0010002',
        name: 'Menuiserie Chastaing et Filles',
        establishment: '0001',
        activityCode: '4332A',
        street: '18 chemin de la Scierie',
        postCode: '49985',
        city: 'Brissambre',
        centre: 'saint-aubance',
        users: [
          user('Odile', 'Chastaing', 'odile@chastaing.example', 'administrator'),
          user('Perrine', 'Chastaing', 'perrine@chastaing.example', 'summons'),
        ],
      },
    ],
  },
  {
    number: '00010003',
    name: 'Transports Lavergnolle',
    accounts: [
      {
        memberNumber: '0010003',
        name: 'Transports Lavergnolle',
        establishment: '0001',
        activityCode: '4941B',
        street: '2 rue des Messageries',
        postCode: '49980',
        city: 'Montreval-sur-Loire',
        centre: 'montreval',
        users: [
          user('Bruno', 'Lavergnolle', 'bruno@lavergnolle.example', 'administrator'),
          user('Aïcha', 'Benhaddou', 'exploitation@lavergnolle.example', 'reader'),
        ],
      },
    ],
  },
  {
    number: '00010004',
    name: 'Clinique vétérinaire des Trois Tilleuls',
    accounts: [
      {
        memberNumber: '0010004',
        name: 'Clinique vétérinaire des Trois Tilleuls',
        establishment: '0001',
        activityCode: '7500Z',
        street: '27 avenue des Tilleuls',
        postCode: '49980',
        city: 'Montreval-sur-Loire',
        centre: 'montreval',
        users: [user('Garance', 'Pellouailles', 'garance@troistilleuls.example', 'administrator')],
      },
    ],
  },
  {
    number: '00010005',
    name: 'La Grande Marée',
    accounts: [
      {
        memberNumber: '0010005',
        name: 'Hôtel-restaurant La Grande Marée',
        establishment: '0001',
        activityCode: '5510Z',
        street: '1 promenade du Bac',
        postCode: '49990',
        city: 'Saint-Aubance',
        centre: 'saint-aubance',
        users: [
          user('Loïc', 'Trégarantec', 'direction@grandemaree.example', 'administrator'),
          user('Maud', 'Sillery', 'maud@grandemaree.example', 'hr', 'declaration'),
          user('Nolwenn', 'Kerbrat', 'accueil@grandemaree.example', 'hr'),
        ],
      },
    ],
  },
  {
    number: '00010006',
    name: 'Novembre Composites',
    accounts: [
      {
        memberNumber: '0010006',
        name: 'Novembre Composites – Usine de Brissambre',
        establishment: '0001',
        activityCode: '2229A',
        street: 'Zone des Ajoncs, bâtiment C',
        postCode: '49985',
        city: 'Brissambre',
        centre: 'saint-aubance',
        users: [
          user('Solène', 'Audouin', 'drh@novembre.example', 'administrator'),
          user('Kofi', 'Amegan', 'rh.usine@novembre.example', 'hr'),
          user('Inès', 'Marchandeau', 'compta@novembre.example', 'billing'),
          user('Régis', 'Toupet', 'hse@novembre.example', 'prevention'),
          user('Blandine', 'Castéra', 'daf@novembre.example', 'administrator'),
          user('Maëva', 'Rocheteau', 'remplacement.rh@novembre.example', 'summons', 'reader'),
        ],
      },
      {
        memberNumber: '0010007',
        name: 'Novembre Composites – Siège',
        establishment: '0002',
        activityCode: '7010Z',
        street: '9 rue de l’Ancien-Télégraphe',
        postCode: '49980',
        city: 'Montreval-sur-Loire',
        centre: 'montreval',
        // The accountant of the factory looks after the personnel here: other rights on each of the two.
        users: [
          user('Solène', 'Audouin', 'drh@novembre.example', 'administrator'),
          user('Inès', 'Marchandeau', 'compta@novembre.example', 'hr'),
        ],
      },
    ],
  },
];

/** A person of the service. */
export const assistant = user(
  'Nadia',
  'Perrochon',
  'nadia@aurelia-sante-travail.example',
  'staff-assistant',
);

/** Another one, who leads: settings, team, programs, tariffs. */
export const supervisor = user(
  'Estelle',
  'Vauquelin',
  'estelle@aurelia-sante-travail.example',
  'staff-supervisor',
  'staff-settings',
  'staff-billing',
);

/** Who directs the service: the only one who can give every role. */
export const director = user(
  'Hélène',
  'Sauvageot',
  'helene@aurelia-sante-travail.example',
  'staff-assistant',
  'staff-planner',
  'staff-billing',
  'staff-prevention',
  'staff-settings',
  'staff-supervisor',
  'staff-privacy',
);

/** Somebody who helps out for a while. */
export const planner = user(
  'Bastien',
  'Lorieux',
  'bastien@aurelia-sante-travail.example',
  'staff-planner',
);

/** Everybody of the service. */
export const serviceTeam = [assistant, supervisor, director, planner];

/** Somebody who was invited to it and has not answered. */
export const newcomer = {
  ...{ firstName: 'Oriane', lastName: 'Maubert', email: 'oriane@aurelia-sante-travail.example' },
  roles: ['staff-billing'],
};
