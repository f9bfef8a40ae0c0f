import { dsnText, type DeclaredPerson } from '@vigie/workforce/import/testing/dsn-text';
import { sirenOf, siretOf } from '../../demo/numbers.ts';

/** Somebody of a list that the journey makes, as payroll tells of them. */
interface Person {
  number: string;
  lastName: string;
  firstName: string;
  /** Day, month and year, two or four digits each. */
  birth: [string, string, string];
  sex: 'F' | 'M';
  jobTitle: string;
}

const families = [
  ...[
    'Abgrall',
    'Berthou',
    'Caroff',
    'Daoulas',
    'Élard',
    'Floc’h',
    'Gourvennec',
    'Hélias',
    'Inizan',
  ],
  ...['Jézéquel', 'Kerléo', 'Lannuzel', 'Madec', 'Nicolas', 'Ollivier', 'Péron', 'Quéré', 'Rannou'],
  ...['Salaün', 'Tanguy', 'Urvoy', 'Vourch', 'Yvenat', 'Zanetti', 'Balanant', 'Cloarec', 'Derrien'],
];
const women = ['Maïwenn', 'Nolwenn', 'Enora', 'Soizic', 'Awa', 'Inès', 'Lila', 'Margaux'];
const men = ['Loup', 'Ewen', 'Malo', 'Tanguy', 'Sékou', 'Yanis', 'Basile', 'Gaspard'];

/** Posts that the factory has already: whoever is imported into one inherits its situations. */
export const posts = ['Magasinier', 'Cariste', 'Contrôleur qualité', 'Opérateur de stratification'];

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** No two have a name in common: each carries the names of two families. */
function personOf(index: number): Person {
  const isWoman = index % 2 === 0;
  const names = isWoman ? women : men;
  const [one, other] = [Math.floor(index / families.length), index % families.length];
  return {
    number: `N-${1001 + index}`,
    lastName: `${families[one]}-${families[other]}`,
    firstName: names[index % names.length] ?? '',
    birth: [twoDigits(1 + (index % 28)), twoDigits(1 + (index % 12)), String(1968 + (index % 35))],
    sex: isWoman ? 'F' : 'M',
    jobTitle: posts[index % posts.length] ?? '',
  };
}

/** The people of a second workshop, whom the factory takes over on a day. */
export const workshop = Array.from({ length: 680 }, (_, index) => personOf(index));

/** Where in the list the birth dates stand that cannot be read. */
const unreadable = [300, 600];

/** What these dates should have been, one after the other. */
export const corrections = unreadable.map((index) => personOf(index).birth.join('/'));

const headings = 'Matricule;Nom;Prénom;Né(e) le;Sexe;Contrat;Date d’entrée;Emploi';

/**
 * The list of the workshop as a spreadsheet saves it.
 * @param since first day there, as `2026-10-01`
 */
export function workshopList(since: string): string {
  const entry = since.split('-').toReversed().join('/');
  const rows = workshop.map(({ number, lastName, firstName, birth, sex, jobTitle }, index) => {
    const born = unreadable.includes(index) ? `31/02/${birth[2]}` : birth.join('/');
    return [number, lastName.toUpperCase(), firstName, born, sex, 'CDI', entry, jobTitle].join(';');
  });
  return [headings, ...rows].join('\n');
}

/** How many of the workshop are gone by the month that payroll declares, and how many have come. */
export const moves = { left: 6, hired: 4 };

const declared = ({ lastName, firstName, birth, sex, number }: Person): DeclaredPerson => ({
  person: {
    ...{ '002': lastName.toUpperCase(), '004': firstName, '005': sex === 'M' ? '01' : '02' },
    '006': birth.join(''),
    '019': number,
  },
});

/**
 * The DSN of the factory for a month, from the payroll of the workshop: whom it does not know stays where they are.
 * @param since first day of the workshop in the factory
 * @param turn last day of those who leave, and first day of those who come
 */
export function monthOf(since: string, turn: string): string {
  const day = (date: string): string => date.split('-').toReversed().join('');
  const contract = ({ jobTitle, number }: Person, from: string) => ({
    ...{ '001': day(from), '006': jobTitle, '009': number },
  });
  const known = workshop.map((person, index) => ({
    ...declared(person),
    contracts: [
      {
        contract: contract(person, since),
        end: index < moves.left ? { '001': day(turn), '002': '059' } : {},
      },
    ],
  }));
  const hired = Array.from({ length: moves.hired }, (_, index) => personOf(700 + index));
  const come = hired.map((person) => ({
    ...declared(person),
    contracts: [{ contract: contract(person, turn) }],
  }));
  const siren = sirenOf('00010006');
  const nic = siretOf(siren, '0001').slice(siren.length);
  return dsnText([{ siren, nic, people: [...known, ...come] }]);
}
