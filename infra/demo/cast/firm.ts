import type { User } from './companies.ts';

/** Somebody of the accounting firm. */
export interface FirmPerson extends Omit<User, 'roles'> {
  role: 'MANAGER' | 'COLLABORATOR';
}

/** The accounting firm of the demo. */
export const firm = {
  name: 'Orbecq Conseil',
  /** Eight digits that no register gives out; the ninth is computed. */
  number: '00010900',
  email: 'contact@orbecq-conseil.example',
  phone: '02 61 91 44 10',
  street: '11 quai des Lices',
  postCode: '49980',
  city: 'Montreval-sur-Loire',
};

/** A firm that has just been made known: its first manager has been invited and has not answered. */
export const newcomer = {
  name: 'Quai des Comptes',
  number: '00010901',
  email: 'bonjour@quai-des-comptes.example',
  phone: '02 61 91 44 27',
  street: '5 quai de la Visitation',
  postCode: '49990',
  city: 'Saint-Aubance',
  manager: { firstName: 'Inès', lastName: 'Talvard', email: 'ines@quai-des-comptes.example' },
  madeKnownBy: 'estelle@aurelia-sante-travail.example',
  daysAgo: 2,
};

const someone = (
  role: FirmPerson['role'],
  firstName: string,
  lastName: string,
  name: string,
): FirmPerson => ({ role, firstName, lastName, email: `${name}@orbecq-conseil.example` });

const leader = someone('MANAGER', 'Julien', 'Orbecq', 'julien');
const collaborators = [
  someone('COLLABORATOR', 'Mathilde', 'Rouvray', 'mathilde'),
  someone('COLLABORATOR', 'Sami', 'Bellec', 'sami'),
  someone('COLLABORATOR', 'Clémence', 'Tardif', 'clemence'),
] as const;

export const team = { leader, collaborators };

/** Somebody is away: days from today, the first and the last. */
export const absence = {
  replaced: 'clemence@orbecq-conseil.example',
  substitute: 'sami@orbecq-conseil.example',
  from: -3,
  until: 11,
};

/** Accounts of the cast that the firm keeps, and the one that it has asked. */
export const namedClients = ['0010001', '0010002', '0010004', '0010005'];
export const askedMember = '0010003';

/** A client that no story tells of: written by rule, so that the portfolio is as long as a real one. */
export interface Client {
  /** Eight digits of the company. */
  number: string;
  memberNumber: string;
  name: string;
  activityCode: string;
  street: string;
  postCode: string;
  city: string;
  administrator: Omit<User, 'roles'>;
}

const trades = [
  ['Boulangerie', '1071C'],
  ['Garage', '4520A'],
  ['Menuiserie', '4332A'],
  ['Plomberie', '4322A'],
  ['Pharmacie', '4773Z'],
  ['Restaurant', '5610A'],
  ['Salon de coiffure', '9602A'],
  ['Imprimerie', '1812Z'],
  ['Fleuriste', '4776Z'],
  ['Optique', '4778A'],
  ['Jardins', '8130Z'],
  ['Maçonnerie', '4399C'],
] as const;
const places = [
  'du Vieux Pont',
  'des Halles',
  'de la Gare',
  'du Port',
  'Saint-Michel',
  'des Lilas',
  'du Moulin',
  'de l’Étang',
  'des Remparts',
  'du Verger',
  'de la Source',
] as const;
const cities = [
  ['49980', 'Montreval-sur-Loire'],
  ['49985', 'Brissambre'],
  ['49990', 'Saint-Aubance'],
] as const;
const firstNames = ['Anouk', 'Basile', 'Célia', 'Dorian', 'Élise', 'Félix', 'Gwenn', 'Hugo'];
const families = ['Aubrac', 'Bazin', 'Colin', 'Delaunay', 'Esnault', 'Fournier', 'Gallais'];

/** Every trade in every place; the order mixes both. */
export const clients: readonly Client[] = trades.flatMap(([trade, activityCode], row) =>
  places.map((place, column): Client => {
    const index = row * places.length + column;
    const [postCode, city] = cities[index % cities.length] ?? cities[0];
    const number = String(index + 1).padStart(4, '0');
    return {
      ...{ number: `0002${number}`, memberNumber: `002${number}`, activityCode, postCode, city },
      name: `${trade} ${place}`,
      street: `${1 + ((index * 7) % 60)} rue ${place}`,
      administrator: {
        firstName: firstNames[index % firstNames.length] ?? 'Anouk',
        lastName: families[index % families.length] ?? 'Aubrac',
        email: `direction@client-${number}.example`,
      },
    };
  }),
);
